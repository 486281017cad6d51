"""Vocabulary: closed classes of English that the reading of sourcing rests on.

Only function words and the general vocabulary of reporting stand here; no
names. Each list is lower-case forms, as texts are not lemmatized.
"""

from reportedly.text.hedging import (
    DENYING_CUES,
    DOUBTING_CUES,
    HEARSAY,
    HOPES,
    SURMISES,
    WISHES,
)
from reportedly.text.inflection import forms

BELIEF_CUES = frozenset(
    (
        "believe believes believed believing think thinks thought thinking hope hopes hoped "
        "hoping fear fears feared fearing want wants wanted wanting wish wishes wished feel feels "
        "felt expect expects expected expecting plan plans planned planning intend intends "
        "intended consider considers considered doubt doubts doubted know knows knew suspect "
        "suspects suspected assume assumes assumed imagine imagines imagined decide decides "
        "decided worry worries worried prefer prefers preferred aim aims aimed seek seeks sought "
        "hopeful convinced confident concerned worried afraid optimistic skeptical sure "
        "understand understands understood realize realized guess guesses guessed reckon reckons "
        "reckoned perceive perceives perceived regard regards regarded frustrated conclusion "
        "hear hears heard aware unaware angry upset proud glad happy pleased delighted thrilled "
        "relieved disappointed surprised shocked alarmed dismayed nervous anxious fearful doubtful "
        "certain unsure uncertain belief beliefs"
    ).split()
)
"""Cues of what is thought, felt, wanted or planned rather than said."""

COMMUNICATION_CUES = frozenset(
    (
        "say says said saying tell tells told telling write writes wrote add adds added adding "
        "report reports reported according announce announces announced state states stated"
    ).split()
)

SPEECH = COMMUNICATION_CUES - {"according"} | frozenset(
    (
        "explain explains explained recall recalls recalled reply replies replied argue argues "
        "argued insist insists insisted warn warns warned tweet tweets tweeted continue continues "
        "continued declare declares declared comment comments commented conclude concludes "
        "concluded note notes noted testify testified ask asks asked read reads post posted"
    ).split()
)
"""Verbs by which a frame leads up to what somebody says."""

SAID_NOUNS = frozenset(
    (
        "comment comments statement statements remark remarks response reply answer message tweet "
        "post letter endorsement warning appeal plea explanation account assessment apology "
        "announcement observation allegation allegations claim claims accusation accusations "
        "charge charges question questions"
    ).split()
)
"""Nouns of what is said, which may lead up to its words ("made the following comment:")."""

GIVING = frozenset(
    "make makes made give gives gave issue issues issued release releases released offer offers "
    "offered post posts posted send sends sent publish publishes published deny denies denied "
    "reject rejects rejected dismiss dismisses dismissed answer answers answered".split()
)
"""Verbs whose subject says what a noun of saying leads up to ("gave this answer:")."""

HEARSAY_NOUNS = frozenset(
    "allegation allegations rumor rumors rumour rumours accusation accusations speculation "
    "report reports claim claims suspicion suspicions".split()
)
"""Nouns that attribute to nobody where no owner stands with them ("allegations of fraud")."""

HELD_NOUNS = (SAID_NOUNS | HEARSAY_NOUNS) - frozenset("charge charges".split()) | frozenset(
    (
        "conclusion conclusions assertion assertions contention insistence belief beliefs "
        "view suggestion suggestions argument arguments prediction predictions promise promises "
        "pledge hope hopes fear fears concern concerns worry conviction declaration boast "
        "threat threats vow proclamation admission revelation finding findings testimony"
    ).split()
)
"""Nouns whose owner says or holds what a clause after them tells ("Brand's view that")."""

HEARSAY_PASSIVES = frozenset(
    "said believed thought feared understood reported alleged rumored rumoured accused described "
    "claimed suspected assumed considered expected blamed criticized criticised "
    "characterized characterised regarded seen deemed".split()
)
"""Participles that, with a form of "be" and without an agent, attribute to nobody."""

HEARING_PASSIVES = frozenset("told advised warned informed".split())
"""Those whose subject hears what nobody is named for: "the crew were told to leave"."""

DEEDS = frozenset(
    "refuse refuses refused refusing decline declines declined declining fail fails failed "
    "try tries tried trying attempt attempts attempted manage managed tend tends tended "
    "struggle struggled".split()
)
"""Verbs of what is done or left undone: their infinitive is nothing that was said."""

CITING = frozenset(("citing", "quoting"))
"""Verbs by which a source says whom it has its words from."""

CITED = CITING | frozenset("cited cites quoted quotes".split())
"""Those and their forms that do so in a relative clause ("which cited the governor")."""

ALSO = frozenset("has had have also again".split())
"""Words that may stand before those: "again citing the governor", "which had cited the mayor"."""

HEARING = frozenset("hear hears heard".split())
HEARERS = frozenset(
    "court jury inquiry enquiry inquest tribunal hearing trial panel commission committee "
    "judge jurors inquests magistrates".split()
)
"""Who hears what is said before them: "…, the court heard"."""

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
    "names withheld",
    "name is withheld",
    "name was withheld",
    "name has been withheld",
    "not want to be named",
    "not want to be identified",
    "not wish to be named",
    "not wish to be identified",
    "not wanting to be named",
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
        "warrant posting postings piece column op-ed film documentary broadcast investigation "
        "headline inquiry"
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

ROLES = frozenset(
    (
        "senator congressman congresswoman lawmaker politician nominee candidate minister "
        "president chancellor governor mayor councillor commissioner ambassador envoy secretary "
        "chairman chairwoman chair director chief executive manager founder owner author writer "
        "professor scholar historian economist scientist surgeon singer actor actress comedian "
        "filmmaker coach player striker goalkeeper champion athlete star billionaire "
        "businessman businesswoman entrepreneur prince princess king queen duke duchess bishop "
        "archbishop cardinal pontiff pope cleric general admiral"
    ).split()
)
"""Nouns for one person whom news names first and then describes: "the senator"."""

ORGANIZATIONS = frozenset(
    (
        "ministry government police agency company group committee council court embassy army "
        "military department administration office party union association board commission "
        "campaign team organization organisation institute university bank firm parliament "
        "congress senate navy regime coalition network newspaper magazine channel station "
        "broadcaster hospital church charity foundation force forces service services bureau "
        "authority authorities press media opposition watchdog regulator prosecution defence "
        "defense coastguard management leadership"
    ).split()
)

MEDIA = frozenset(
    (
        "newspaper paper daily tabloid broadsheet magazine weekly station broadcaster network "
        "channel website site outlet"
    ).split()
)
"""What an outlet is, where it is not named again: "the newspaper reported"."""

OUTLET_NOUNS = frozenset(
    (
        "times post guardian herald tribune journal chronicle gazette courier dispatch inquirer "
        "examiner bulletin register monitor standard echo argus advertiser sentinel globe news "
        "press mail express mirror star telegraph observer independent radio tv television "
        "channel network wire agency newswire broadcasting broadcaster magazine weekly daily "
        "today online review newspaper reporter mercury clarion ledger messenger argonaut citizen "
        "beacon record"
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

COURTESIES = frozenset("mr mrs ms miss mx sir".split())
"""Those of them that say nothing of who somebody is."""

TITLE_NOUNS = frozenset(
    "speaker leader whip chairman chairwoman chair spokesman spokeswoman spokesperson director "
    "commissioner attorney counsel nominee candidate".split()
)
"""Nouns that end a title before a name ("Majority Leader"), and are no part of it."""

CALLINGS = frozenset(
    (
        "host agent fellow chef critic nurse poet priest pilot clerk guard monk nun vet veteran "
        "student undergraduate graduate colleague guest pundit anchor magnate tycoon mogul "
        "millionaire delegate associate advocate survivor boss guru architect mechanic constable "
        "deputy chaplain "
        "rabbi imam vicar dean provost laureate apprentice midwife "
        "judge juror pupil counselor adjutant "
        "mother father daughter son sister brother wife husband"
    ).split()
)
"""Further nouns of what people do or are, whose endings do not tell it ("a radio host")."""

OFFICES = frozenset(
    "minister secretary president governor senator mayor ambassador chancellor commissioner "
    "general inspector sheriff chief justice judge".split()
)
"""Nouns that end an office before a name ("Interior Minister", "Attorney General")."""

QUANTITY_NOUNS = frozenset(
    "majority minority plurality percent % number dozens hundreds thousands scores handful third "
    "half quarter most couple per".split()
)
"""Nouns that count who speaks: "a majority of voters", "63 percent"."""

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
            "learn learned recount recounted disclose disclosed detail details detailed document "
            "documents documented point points "
            "pointed declare declared assert asserts asserted maintain maintains maintained "
            "contend contends contended stress stressed emphasize emphasized complain "
            "complained per rumors rumours indicate indicates "
            "indicated"
        ).split()
    )
)
"""Words that may be cues of what is said, thought, wanted or found."""

SAYING = REPORTING - BELIEF_CUES
"""Only a content that holds one of these is read again. On 40 texts of polnear/dev those were
a third of the contents' words; thoughts and wishes inside contents are not looked for."""

SAID_BY_VERBS = frozenset(
    "point points show shows state states detail details document documents".split()
)
"""Those of them that are cues as verbs only: "the state" and "a talk show" tell of nothing said."""

GOVERNING = (
    (
        COMMUNICATION_CUES
        | SURMISES
        | HOPES
        | WISHES
        | forms(
            "argue insist warn deny admit confirm conclude boast complain acknowledge note tweet"
        )
        | forms("declare assert contend maintain testify recall reveal disclose explain worry lie")
        | forms("concede stress emphasize agree fear doubt joke swear")
        | frozenset("found feel feels felt thinks know knows knew swore".split())
    )
    - frozenset("according reported aims aimed aim state report".split())
    - forms("demand")
)
"""Verbs whose clause is what their subject says, holds or wants."""

WANTING = (HOPES | WISHES) - forms("demand propose")
"""Those of them that govern what is wanted, as an infinitive."""
