"""How many names of our own gold are found, and how many of those found are right."""

import re
from collections.abc import Iterator

from studyapp.extract.names import names_of

_MARKED = re.compile(r"\[([^\]]+)\]([plo])")
_KINDS = {"p": "person", "l": "place", "o": "organisation"}

GOLD = (
    # A siege, with titles, particles and people known by a place.
    """
    In the spring of 1529 [Sultan Suleiman]p left [Istanbul]l with a great army. [Louis of
    Hungary]p had died three years before at [Mohács]l, and both [John Zápolya]p and the Archduke
    [Ferdinand of Austria]p claimed his crown. The sultan, who favoured [Zápolya]p, took [Buda]l
    on 8 September. In [Vienna]l old [Count Niklas Salm]p, a veteran of [Pavia]l, had the suburbs
    burned. The Turks dug mines under the walls near the Carinthian Gate. On 14 October the last
    assault failed, and by winter the Ottomans were back in [Belgrade]l. [Salm]p died of his
    wounds. The Siege of [Vienna]l was told in ballads such as “The Crescent and the Cross”.
    """,
    # A life in science.
    """
    Mary Anning, a Life

    [Mary Anning]p was born in [Lyme Regis]l in 1799. Her father, the carpenter [Richard Anning]p,
    sold fossils to visitors from [London]l and [Bath]l. In 1811 her brother [Joseph]p found the
    skull of an ichthyosaur. The surgeon [Everard Home]p described it for the [Royal Society]o.
    [Anning]p dug out the first whole plesiosaur in 1823, which [Georges Cuvier]p in [Paris]l took
    for a fake. In 1828 she found a winged reptile. [William Buckland]p of the [University of
    Oxford]o read a paper on it. She could not join the [Geological Society of London]o. [Henry De
    la Beche]p painted her monsters, and [Gideon Mantell]p envied them. After [Buckland]p had
    spoken to the government, she got a pension. She died on 9 March 1847. When [Charles
    Dickens]p wrote about her in 1865, hardly anybody in [Dorset]l remembered [Anning]p.
    """,
    # Ancient, with peoples and names of one word.
    """
    In 279 BC a Celtic host under [Brennus]p broke into [Macedonia]l. King [Ptolemy Keraunos]p
    met it without his elephants and was killed. The Gauls crossed [Thessaly]l and came to
    [Thermopylae]l, which Athenians under [Callippus]p held. [Brennus]p sent a part of his men
    to [Callium]l. In winter he marched on [Delphi]l itself. Snow, rocks and the Phocians drove
    him off. [Pausanias]p says that Apollo helped. [Antigonus Gonatas]p beat another band near
    [Lysimachia]l in 277 BC, and became king of [Macedonia]l. Other Gauls crossed the
    [Hellespont]l and settled in [Phrygia]l, where the Greeks called them Galatians. [Attalus I]p
    of [Pergamon]l defeated them about 237 BC.
    """,
    # Asia.
    """
    When [Oda Nobunaga]p was attacked in [Kyoto]l in June 1582, [Toyotomi Hideyoshi]p was besieging
    [Takamatsu]l. He made peace with the Mōri and hurried back. On 2 July he met the rebel
    [Akechi Mitsuhide]p at [Yamazaki]l. [Mitsuhide]p fled, and peasants killed him. Two years later
    [Hideyoshi]p fought [Tokugawa Ieyasu]p near [Nagakute]l without a decision. In 1585 the emperor
    made him regent. He had a castle built in [Osaka]l. In 1592 he sent an army to [Korea]l.
    It took [Seoul]l within three weeks, but [Admiral Yi Sun-sin]p cut its lines at sea, and a
    Chinese army came from [Liaodong]l. Peace talks failed. The war ended when [Hideyoshi]p died
    in September 1598. [Ieyasu]p won the Battle of [Sekigahara]l in October 1600.
    """,
    # Labour and politics, with bodies.
    """
    The [Workers' Union]o called a strike in [Lowell]l in March 1912. Its leader, [Rosa Keller]p,
    spoke for the weavers. “Nobody can live on six dollars,” [Keller]p said. Mayor [Thomas
    Dunne]p asked Governor [Eugene Foss]p for troops. On Monday the [Massachusetts Militia]o came
    from [Boston]l. The [American Federation of Labor]o gave no help, and Senator [Miles
    Poindexter]p of [Washington]l asked for an inquiry. In April [Congress]x heard children from
    the mills. The owners of the [Merrimack Company]o gave in. That summer [Keller]p left for
    [Chicago]l to work for the [Socialist Party]o. President [Taft]p named a commission. The
    strikers are shown in “Bread and Roses”, and a street in [Lowell]l bears her name.
    """,
    # Africa and Europe, treaties and conferences.
    """
    At the Congress of [Berlin]l the powers of [Europe]l dealt with the Ottoman provinces. [France]l
    wanted [Tunis]l, and [Lord Salisbury]p did not object. In 1884 [Bismarck]p called fourteen
    states to a second meeting, the Berlin Conference, at which no African sat. [Leopold II of
    Belgium]p got what he called the [Congo Free State]l. [Henry Morton Stanley]p had made treaties
    with chiefs along the river for him. In [Zanzibar]l [Sultan Barghash]p protested in vain.
    [Carl Peters]p of the [German East Africa Company]o crossed from [Bagamoyo]l to [Usagara]l.
    In 1890 [Britain]l gave up [Heligoland]l. In [Ethiopia]l [Menelik II]p bought rifles, and at
    [Adwa]l in March 1896 his army destroyed that of General [Oreste Baratieri]p. The Treaty of
    [Addis Ababa]l followed in October. [Italy]l paid ten million lire.
    """,
    # Revolution, with nationalities, months and headings.
    """
    The Long Parliament

    In November 1640 King [Charles I]p had to call a parliament, for the Scots stood in
    [Newcastle]l. [John Pym]p led the attack on the [Earl of Strafford]p, whom the Lords tried in
    Westminster Hall. [Strafford]p was beheaded on [Tower Hill]l in May 1641. When news of a rising
    came from [Ulster]l, neither side would trust the other with an army. On 4 January 1642
    [Charles]p went to the [House of Commons]o with soldiers to arrest [Pym]p and four others.
    “The birds are flown,” he said. He left [London]l and raised his standard at [Nottingham]l
    on 22 August. At [Edgehill]l the royal horse under [Prince Rupert]p swept the field, but
    the foot of the [Earl of Essex]p held. [Oxford]l became the king's capital.
    """,
)


def _read(marked: str) -> tuple[str, set[tuple[int, int, str]]]:
    """Return a text without its marks, and the names that they mark."""
    text, names, last = "", set(), 0
    for found in re.finditer(r"\[([^\]]+)\]([plox])", marked):
        text += marked[last : found.start()]
        if found[2] in _KINDS:
            names.add((len(text), len(text) + len(found[1]), _KINDS[found[2]]))
        text += found[1]
        last = found.end()
    return text + marked[last:], names


def _passages() -> Iterator[tuple[str, set[tuple[int, int, str]]]]:
    for marked in GOLD:
        yield _read(re.sub(r"\n {4}", "\n", marked).strip())


# A title before a name may count to it or not, so the end tells which name it is.
def test_most_names_are_found_and_nearly_all_that_are_found_are_right() -> None:
    right = found = wanted = 0
    for text, gold in _passages():
        told = {(n.span.end, n.kind.value) for n in names_of(text)}
        right += len(told & {(end, kind) for _, end, kind in gold})
        found += len(told)
        wanted += len(gold)

    assert wanted > 120
    assert right / found >= 0.95
    assert right / wanted >= 0.88
