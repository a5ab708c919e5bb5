"""The words by which a German clause says that something happened; a table, as `german.py` is."""

from typing import Final

from studyapp.domain.word_sets import word_set

STRONG: Final = word_set(
    "wurde wurden war waren hatte hatten band banden barg bat baten befahl befahlen begann "
    "begannen bog bot boten brach brachen brachte brachten brannte brannten dachte dachten drang "
    "drangen durfte durften fand fanden fiel fielen fing fingen floh flohen flog flogen floss "
    "focht fochten fraß fror fuhr fuhren gab gaben galt galten gelang gelangen genoss geschah "
    "gewann gewannen ging gingen glich goss griff griffen grub half halfen hielt hielten hieß "
    "hießen hing hingen hob hoben kam kamen kannte klang konnte konnten lag lagen las lief liefen "
    "ließ ließen litt litten log lud luden mied misslang musste mussten nahm nahmen nannte "
    "nannten rang rannte riet rieten rief riefen riss rissen ritt ritten sah sahen sandte sandten "
    "sang sank sanken saß saßen schien schienen schlief schlug schlugen schloss schlossen schnitt "
    "schoss schossen schrieb schrieben schritt schuf schufen schwand schwieg schwiegen schwor "
    "schworen sprach sprachen sprang stach stahl stand standen starb starben stieg stiegen stieß "
    "stießen stritt stritten tat taten traf trafen trank trat traten trieb trieben trug trugen "
    "verdarb verlor verloren wandte wandten warb warben warf warfen wich wichen wies wiesen wog "
    "wuchs wuchsen wusste wussten zog zogen zwang zwangen sollte sollten wollte wollten"
)
"""Past forms that do not end in -te, or that no rule would find."""

PREFIXES: Final = (
    *("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wider", "durch"),
    *("um", "voll", "hinter"),
)
"""Prefixes that stay with their verb."""

NOT_VERBS: Final = word_set(
    "heute seiten selten unten hinten mitten bitte gesamte gesamten letzte letzten beste besten "
    "erste ersten zweite zweiten dritte dritten meisten sogenannte sogenannten weiten rechten "
    "alten neuesten spätesten ersten nächsten"
)
"""Words in -te or -ten that are no verbs."""

APART: Final = word_set(
    "ab an auf aus bei ein fest her hin los mit nach nieder statt um vor weg zu zurück zusammen "
    "durch teil frei heim bekannt voran vorbei herbei heraus hinaus ein fort unter über"
)
"""Prefixes that end a clause, apart from their verb: such a clause is not cut short."""

BRACKETS: Final = word_set(
    "wurde wurden war waren hatte hatten konnte konnten musste mussten durfte durften sollte "
    "sollten wollte wollten ließ ließen"
)
"""Verbs with which another one stands at the end of the clause."""

PLANNING: Final = word_set(
    "sollte sollten wollte wollten würde würden geplant vorgesehen angesetzt anberaumt"
)
HEARSAY: Final = (
    r"(?:Sage|Legende|Überlieferung|Gerüchten)\s(?:nach|zufolge)\b"
    r"|\b(?:laut|nach)\s(?:(?:der|einer|dem|einem)\s)?"
    r"(?:Sage|Legende|Überlieferung|Chronik|Gerücht|Gerüchten)\b"
)
"""Where something is told, and by nobody who must know."""
DOUBTING: Final = word_set(
    "soll sollen angeblich wohl vermutlich wahrscheinlich vielleicht möglicherweise"
)

DETERMINERS: Final = word_set(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen alle allen viele "
    "beide beiden mehrere einige sein seine seinen seinem seiner seines ihr ihre ihren ihrem "
    "ihrer ihres am im vom zum zur beim ins ans dieser diese dieses diesem diesen jener jene "
    "jenem jenen"
)

ARTICLES: Final = word_set("der die das den dem des ein eine einen einem einer eines")

PREPOSITIONS: Final = word_set(
    "in an auf aus bei mit nach von vor zu für gegen über unter durch um ohne bis seit während "
    "wegen zwischen am im vom zum zur beim ins ans als trotz nahe neben hinter"
)

SUBORDINATORS: Final = word_set(
    "als nachdem weil dass daß wenn während obwohl bevor bis da damit ob indem wo wie wobei "
    "wodurch womit worauf wohin woher deren dessen dem denen was wer welche welcher welches "
    "sodass ehe sobald solange falls sofern"
)
"""Words that begin a clause with its verb at the end."""

JOINING: Final = word_set("und aber doch denn sondern oder sowie jedoch")

POINTING: Final = word_set(
    "er sie es ihn ihm ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner dieser "
    "diese dieses diesem diesen jener jene jenes dessen deren dort damit dabei dadurch danach "
    "daraufhin dazu davon daran darauf darin darüber hier so dann wir ich man beide beiden "
    "letztere letzterer"
)
"""Words that point at something said before, and cannot begin a title."""

UNRESOLVED: Final = word_set("er sie ihn ihm ihnen dieser dieses diesem diesen jener jenes wir ich")
"""Words that leave it open, anywhere in a title, of whom or what it speaks."""

ADVERBS: Final = word_set(
    "sich dort hier zunächst wieder bald erneut erstmals endlich nur schon noch erst bereits "
    "sogar plötzlich rasch schnell"
)
"""Little words that stay behind the verb where a clause is turned round."""

LEADING: Final = word_set("daraufhin danach dann darauf hierauf anschließend schließlich")
"""Words that only say that something came next, which a title leaves out before its verb."""

COUNTING: Final = word_set("gab gaben war waren")
"""Verbs behind "es" that with a number only say how many there were."""

RELATIVES: Final = word_set("der die das den dem dessen deren")

LOOSE: Final = word_set("auch jedoch also daher deshalb allerdings nämlich freilich")
"""Little words that a title leaves out."""

BECOMING: Final = word_set("wurde wurden war waren blieb blieben")
"""Verbs behind whose subject stands what it is: "wurde Bismarck Kanzler"."""

GIVING: Final = word_set("gab gaben schenkte schenkten verlieh verliehen übergab brachte brachten")
"""Verbs behind whose subject stands to whom something is given."""

WOMEN: Final = word_set(
    "Elisabeth Ingrid Hildegard Gertrud Edith Agnes Judith Astrid Margarete Ruth"
)
"""First names of women that end in neither -a nor -e."""

ASKING: Final = word_set(
    "erklärt gesagt verlangt gefordert versprochen beschlossen behauptet geschrieben begonnen"
)
"""Verbs that ask for more, where a comma follows."""
