"""Which lane is proposed for an event."""

from studyapp.domain.events import Status
from studyapp.domain.lanes import Lane
from studyapp.extract.lanes import lane_of, lane_words

GOLD = {
    Lane.FIGHTING: """
        The Swedes stormed the fortress at dawn
        Hannibal's cavalry routed the legions near the river
        The fleet bombarded the harbour for three days
        Two divisions crossed the Oder under heavy fire
        The rebels took the arsenal and shot its guards
        A torpedo sank the cruiser off the coast
        The city fell after a siege of eleven months
        Zulu warriors wiped out a British column
        The Ottomans were driven back from the walls
        The garrison surrendered
        Allied troops landed in Normandy
        Fighting broke out along the border
        """,
    Lane.DIPLOMACY: """
        The envoys signed a pact of friendship
        France and Russia concluded an alliance
        The ambassador handed over an ultimatum
        A ceasefire came into force
        Both powers recognised the new state
        The delegates met at a conference in Geneva
        Spain ceded Florida
        Talks on the border were broken off
        The two emperors agreed on a truce
        Austria declared war on Serbia
        """,
    Lane.POLITICS: """
        Parliament passed the reform bill
        The king abdicated in favour of his nephew
        Women over thirty got the vote
        She was elected president
        The tsar issued a decree that freed the serfs
        The colony became independent as a republic
        The senate voted to dissolve the assembly
        The prime minister resigned
        Officers overthrew the government in a coup
        A new constitution was adopted
        The minister was dismissed
        Tiberius was elected tribune
        """,
    Lane.PLANS: """
        The general staff drew up a plan for the winter
        The line would be ready two years later
        The committee proposed a scheme for new towns
        The start was scheduled for June
        """,
    Lane.PEOPLE: """
        She was born in a village near Turin
        The painter died of fever
        He married his cousin
        Their daughter was baptised in the cathedral
        The archduke was assassinated by a student
        The young queen was crowned at Reims
        He was buried beside his father
        Her husband fell ill
        He took his degree and went home
        """,
    Lane.SCIENCE: """
        He discovered a new planet with his telescope
        The first vaccine was tested on a boy
        A patent was granted for the steam engine
        She isolated radium in her laboratory
        The satellite was launched into orbit
        He published his theory of gravity
        Two brothers made the first powered flight
        The chemist proved that water holds hydrogen
        An observatory was built on the hill
        """,
    Lane.EXPLORATION: """
        The caravels rounded the cape
        The expedition reached the South Pole
        Three ships set sail for the Spice Islands
        The explorer mapped the coast of the new continent
        His men sighted land after nine weeks
        Two climbers made the first ascent
        """,
    Lane.CULTURE: """
        The opera was first performed in Milan
        He finished the fresco on the ceiling
        Her second novel appeared
        The museum opened its doors
        The poet wrote his last sonnets
        The first film was shown to the public
        The symphony had its premiere
        The architect completed the dome
        The Olympic Games were held in the city
        """,
    Lane.RELIGION: """
        The pope excommunicated the emperor
        The monks founded an abbey on the island
        The missionaries preached to the islanders
        The prince converted to Christianity
        The bishops met in a synod
        The reformer nailed his theses to the church door
        The Edict banned Protestant worship
        The prophet left the city with his followers
        """,
    Lane.ECONOMY: """
        The stock market crashed
        The bank stopped payment
        The railway between the two towns was opened
        The merchants formed a company for the spice trade
        Inflation made the currency worthless
        Parliament repealed the tariff on grain
        The factory dismissed half its workers
        Oil was found in the desert
        """,
    Lane.DISASTERS: """
        An earthquake destroyed the lower town
        The plague reached the port
        A volcano erupted and buried the villages
        The great fire burned for four days
        A famine followed the bad harvest
        The liner struck an iceberg
        The dam burst
        """,
    None: """
        The mill stood there
        He left at noon
        It rained in the valley
        They said nothing of it
        """,
}
SENTENCES = [
    (sentence.strip(), lane)
    for lane, sentences in GOLD.items()
    for sentence in sentences.strip().splitlines()
]
_PLAN = Status.PLANNED


def proposed(sentence: str, lane: Lane | None) -> Lane | None:
    status = _PLAN if lane is Lane.PLANS and "would" in sentence else Status.FACT
    return lane_of(sentence, f"In that year {sentence}.", status)


def test_most_sentences_come_into_their_lane() -> None:
    right = [proposed(sentence, lane) is lane for sentence, lane in SENTENCES]

    assert len(right) >= 80
    assert sum(right) / len(right) >= 0.9


def test_what_says_nothing_has_no_lane() -> None:
    assert lane_of("He left at noon", "He left at noon in 1801.", Status.FACT) is None


def test_every_lane_has_words() -> None:
    lanes = {lane for weights in lane_words().values() for lane in weights}

    assert lanes == set(Lane)
