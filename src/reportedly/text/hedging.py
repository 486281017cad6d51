"""Hedging: closed classes of English words by which something is told as less than certain.

Cues are the words that attribute a content; the other lists are of words in
the content itself. All are lower-case forms, as texts are not lemmatized.
"""

from reportedly.text.inflection import forms

HEARSAY = frozenset("reportedly allegedly supposedly purportedly reputedly rumoredly".split())
"""Adverbs that attribute to nobody in particular."""

MODALS = frozenset(["may", "might", "could"])
POSSIBLE = frozenset(
    "possibly potentially perhaps maybe conceivably possible potential plausibly plausible".split()
)
PROBABLE = frozenset(
    (
        "apparently apparent probably probable presumably likely seemingly ostensibly ostensible "
        "evidently doubtless arguably allegedly purportedly supposedly reputedly suspected "
        "alleged perceived purported supposed presumed reputed rumored rumoured unconfirmed "
        "unverified uncorroborated unsubstantiated"
    ).split()
)
SEEMING = frozenset("seems seem seemed appears appear appeared".split())
UNLIKELY = frozenset(["unlikely", "doubtful", "improbable", "implausible"])
UNKNOWN = frozenset(["unclear", "unknown", "unsure", "uncertain"])
"""Words after which a content is neither said to be so nor not so."""

NORMS = frozenset(["should", "must", "ought"])
"""Auxiliaries of what is right or demanded, which does not say that it is so."""

NEGATIONS = frozenset(
    "not n't no never nobody nothing none neither nor nowhere without cannot".split()
)

OPEN_OUTCOMES = frozenset(
    (
        "lead cause result appear seem become contribute mean happen occur affect damage harm kill "
        "trigger reduce increase worsen spread vary include produce create provoke prove take cost "
        "last end prevent pose make"
    ).split()
)
"""After "can", verbs of what may come about; after others "can" is an ability."""

SURMISES = (
    forms("suspect assume presume suppose guess imagine reckon believe expect predict fear")
    | forms("claim allege suggest speculate theorize theorise estimate insinuate imply hint")
    | frozenset("think thinks thought thinking".split())
) - frozenset("supposed fearing supposing".split())
"""Verbs whose clause is held or put forward, and not vouched for."""

HOPES = frozenset("hope hopes hoped hoping".split())
WISHES = forms("want plan intend aim propose vow pledge promise demand wish") | frozenset(
    "planned planning seek seeks sought seeking eyes eyeing mulls mulling".split()
)
"""Verbs of what is wanted and so is not yet so: "plans to", "demands that"."""

DOUBTING_CUES = (
    SURMISES | HOPES | SEEMING | forms("accuse charge rumor rumour conjecture posit purport")
)
"""Cues by which the teller does not vouch for the content."""

CONVICTIONS = forms("believe") | frozenset("think thinks thought thinking".split())
"""Cues of what a holder holds to be so: who believes it leaves nothing open, as the chain says."""

UNVOUCHED_CUES = HEARSAY | DOUBTING_CUES | frozenset("supposed suspicion talk".split())
"""Cues that, with nobody named to vouch for the content, leave it open."""

TOLD = frozenset("said reported understood considered told".split())
"""Participles by which, in the passive, something is told and nobody named: "is said to"."""

VOUCHING_CUES = forms("reveal confirm indicate prove detail document establish") | frozenset(
    "show shows showed shown showing find finds found proven".split()
)
"""Cues by which the teller vouches for the content, even where nobody is named."""

DENYING_CUES = forms("deny refute reject dismiss dispute rebut debunk disprove contradict") | (
    frozenset("lie lies lied lying rebutted rebutting debunks disproves".split())
)
"""Cues by which the content is told as not so."""

HELD_CUES = (SURMISES | HOPES | WISHES) - forms("claim allege suggest fear") | frozenset(
    "feel feels felt convinced sure".split()
)
"""Cues that, when denied, deny the content: who "does not believe that" believes not."""

FALSELY = frozenset(
    "falsely wrongly incorrectly erroneously mistakenly untruthfully dishonestly".split()
)
"""Adverbs by which a report says that what was said is not so."""

WANTING_CUES = (
    WISHES
    | forms("recommend urge request plead advocate")
    | frozenset("pled prefer prefers preferred".split())
)
"""Cues of what is wanted, whatever the form of the content."""

BIDDING_CUES = forms(
    "ask order advise call instruct encourage persuade warn appeal tell invite agree require push"
) | frozenset("told beg begs begged begging agreed agrees forbid forbids forbade".split())
"""Cues of what is wanted when the content says what to do or what there should be."""

ASKING = forms("question wonder")
"""Cues of what is put in question, and told neither way."""

QUESTIONING = ASKING | forms("doubt")
"""Those and the cues of what is held to be hardly so."""

BIDDEN = frozenset("told advised urged warned instructed encouraged recommended".split())
"""Participles by which, in the passive, nobody named is said to bid somebody do something."""

REFUSING = frozenset(
    "refuse refuses refused refusing decline declines declined declining unable unwilling".split()
)
"""Cues that say nothing of their content: who "declined to confirm" it told neither way."""
