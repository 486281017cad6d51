"""Vocabulary: closed classes of English that the reading of sourcing rests on.

Only function words and the general vocabulary of reporting stand here; no
names. Each list is lower-case forms, as texts are not lemmatized.
"""

HEARSAY = frozenset("reportedly allegedly supposedly purportedly reputedly rumoredly".split())
"""Adverbs that attribute to nobody in particular."""

MODALS = frozenset(["may", "might", "could"])
POSSIBLE = frozenset("possibly potentially perhaps maybe conceivably possible".split())
PROBABLE = frozenset(
    (
        "apparently probably presumably likely seemingly ostensibly evidently doubtless suspected "
        "alleged purported supposed rumored rumoured unconfirmed unverified"
    ).split()
)
SEEMING = frozenset("seems seem seemed appears appear appeared".split())
UNLIKELY = frozenset(["unlikely", "doubtful", "improbable"])
UNKNOWN = frozenset(["unclear", "unknown", "unsure", "uncertain"])
"""Words after which a content is neither said to be so nor not so."""

NEGATIONS = frozenset(
    "not n't no never nobody nothing none neither nor nowhere without cannot".split()
)

DOUBTING_CUES = frozenset(
    (
        "claim claims claimed claiming allege alleges alleged alleging suggest suggests suggested "
        "suggesting speculate speculates speculated suspect suspects suspected believe believes "
        "believed think thinks thought fear fears feared assume assumes assumed guess estimate "
        "estimates estimated insinuate insinuated rumored rumoured hint hints hinted indicate "
        "indicates indicated hope hopes hoped expect expects expected predict predicts predicted "
        "imply implies implied appear appears appeared seem seems seemed"
    ).split()
)
"""Cues by which the teller does not vouch for the content."""

DENYING_CUES = frozenset(
    (
        "deny denies denied denying refute refutes refuted reject rejects rejected dismiss "
        "dismisses dismissed"
    ).split()
)

BELIEF_CUES = frozenset(
    (
        "believe believes believed believing think thinks thought thinking hope hopes hoped "
        "hoping fear fears feared fearing want wants wanted wanting wish wishes wished feel feels "
        "felt expect expects expected expecting plan plans planned planning intend intends "
        "intended consider considers considered doubt doubts doubted know knows knew suspect "
        "suspects suspected assume assumes assumed imagine imagines imagined decide decides "
        "decided worry worries worried prefer prefers preferred aim aims aimed seek seeks sought "
        "hopeful convinced confident concerned worried afraid optimistic skeptical sure "
        "understand understands understood realize realized"
    ).split()
)
"""Cues of what is thought, wanted or planned rather than said."""

COMMUNICATION_CUES = frozenset(
    (
        "say says said saying tell tells told telling write writes wrote add adds added adding "
        "report reports reported according announce announces announced state states stated"
    ).split()
)

WITHHELD = (
    "anonymity",
    "not to be named",
    "not to be identified",
    "not be named",
    "not be identified",
    "declined to be named",
    "declined to be identified",
    "unnamed",
    "unidentified",
    "anonymous",
    "name withheld",
    "did not want to be named",
    "refused to be named",
    "not authorized to",
    "not authorised to",
    "not give his name",
    "not give her name",
    "not give their name",
    "not want his name",
    "not want her name",
    "declined to give",
    "refused to give",
)
"""Words by which a text says that a name is withheld."""

DOCUMENTS = frozenset(
    (
        "report reports statement statements study studies filing filings letter letters document "
        "documents paper papers poll polls survey surveys memo memos email emails post posts "
        "article articles tweet tweets book books transcript transcripts affidavit affidavits "
        "complaint lawsuit indictment record records estimate estimates analysis editorial video "
        "footage census figures data research review audit communique release list message "
        "messages dossier file files findings account accounts story law constitution motion "
        "ruling verdict order note website site page leaflet manifesto petition resolution bill "
        "warrant"
    ).split()
)
"""Nouns of things that can be a source."""

BARE_RUMOUR = frozenset(
    "report reports rumor rumors rumour rumours claim claims speculation".split()
)
"""Alone, with no word that says whose, these are hearsay without a source."""

SPEAKERS = frozenset(
    "source sources official officials witness witnesses expert experts prosecutor prosecutors "
    "minister mayor governor lawyer lawyers spokesman spokeswoman spokesperson aide aides "
    "doctors scientists researchers analysts investigators residents".split()
)
"""Nouns of people who are cited for what they are."""

ORGANIZATIONS = frozenset(
    (
        "ministry government police agency company group committee council court embassy army "
        "military department administration office party union association board commission "
        "campaign team organization organisation institute university bank firm parliament "
        "congress senate navy regime coalition network newspaper magazine channel station "
        "broadcaster hospital church charity foundation force forces service services bureau "
        "authority authorities press media opposition watchdog regulator prosecution defence "
        "defense coastguard"
    ).split()
)

OUTLET_NOUNS = frozenset(
    (
        "times post guardian herald tribune journal chronicle gazette courier dispatch inquirer "
        "examiner bulletin register monitor standard echo argus advertiser sentinel globe news "
        "press mail express mirror star telegraph observer independent radio tv television "
        "channel network wire agency newswire broadcasting broadcaster magazine weekly daily "
        "today review newspaper reporter mercury clarion ledger messenger argonaut citizen beacon "
        "record"
    ).split()
)
"""Common last (or first) words of the names of newspapers, stations and agencies."""

PERSON_PRONOUNS = frozenset("he she him her his hers himself herself".split())
GROUP_PRONOUNS = frozenset("they them their theirs themselves".split())
SPEAKER_PRONOUNS = frozenset("i me my we us our you your".split())
THING_PRONOUNS = frozenset(["it", "its", "this", "that"])
RELATIVE_PRONOUNS = frozenset(["who", "whom", "which", "that"])
PRONOUNS = PERSON_PRONOUNS | GROUP_PRONOUNS | SPEAKER_PRONOUNS | THING_PRONOUNS | RELATIVE_PRONOUNS

PERSONAL_TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir lord lady dame rev reverend gen general col colonel "
        "maj major capt captain lt lieutenant sgt sergeant cpl adm admiral sen senator rep "
        "representative gov governor president chancellor minister secretary judge justice "
        "sheriff mayor detective inspector ambassador king queen prince princess pope bishop "
        "archbishop sheikh"
    ).split()
)
"""Words before a name that belong to the title, not to the name."""

REPORTING = (
    HEARSAY
    | COMMUNICATION_CUES
    | DOUBTING_CUES
    | DENYING_CUES
    | BELIEF_CUES
    | frozenset(
        (
            "quote quotes quoted quoting cite cites cited citing warn warns warned warning "
            "argue argues argued arguing insist insists insisted deny confirm confirms "
            "confirmed confirming reveal reveals revealed relate relates related describe "
            "describes described note notes noted noting explain explains explained ask asks "
            "asked call calls called put puts concede concedes conceded admit admits admitted "
            "acknowledge acknowledged accuse accuses accused accusing charge charged promise "
            "promised vow vowed urge urged tweet tweeted comment commented testify testified "
            "recall recalled reply replied conclude concluded find found show shows showed "
            "learn learned recount recounted disclose disclosed detail detailed point points "
            "pointed declare declared assert asserts asserted maintain maintains maintained "
            "contend contends contended stress stressed emphasize emphasized complain "
            "complained per rumors rumours"
        ).split()
    )
)
"""Words that may be cues of what is said, thought, wanted or found."""

SAYING = REPORTING - BELIEF_CUES
"""Only a content that holds one of these is read again. On 40 texts of polnear/dev those were
a third of the contents' words; thoughts and wishes inside contents are not looked for."""

SAID_BY_VERBS = frozenset("point points show shows state states".split())
"""Those of them that are cues as verbs only: "the state" and "a talk show" tell of nothing said."""
