"""Weaving: adds tellings to a story's provenance graph, one way each."""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from evals.made_stories.drifting import drifted, fits, may_bound, misnamed
from evals.made_stories.holders import PUBLIC, Holder, outlet_holder
from evals.made_stories.records import Way
from evals.made_stories.telling import Plan, Telling, Wording
from evals.made_stories.wordbook import frames
from evals.made_stories.wording import Hedge, State
from evals.made_stories.world import Told, World, other_number

_HEDGES: tuple[Hedge, ...] = ("", "may", "possibly", "apparently")

_RETOLD = 0.38
"""The share of citations and copies that change something."""


class Weaver:
    """Draws tellings; `tellings` is the graph so far, each at the place of its number."""

    def __init__(self, dice: random.Random, world: World, plans: Sequence[Plan]) -> None:
        self.dice = dice
        self.world = world
        self.plans = plans
        self.tellings: list[Telling] = []
        self.roles: dict[int, str] = {}
        self._unused: dict[tuple[str, str], list[int]] = {}
        self._statements: dict[tuple[str, str], tuple[State, int | None, str]] = {}
        self._quoted: dict[str, int] = {}

    def of(self, report: int) -> list[Telling]:
        """Return a report's tellings."""
        return [one for one in self.tellings if one.report == report]

    def asserted(self, claim: str) -> list[Telling]:
        """Return the tellings of a claim that do not deny it."""
        return [one for one in self.tellings if one.claim == claim and not one.denies]

    def room(self, claim: str) -> bool:
        """Say whether a wording is left that no report has used: who copies nobody writes anew."""
        key = (claim, "clause")
        return key not in self._unused or bool(self._unused[key])

    def happening(self, report: int) -> Telling:
        """Tell in a report's own voice that it happened."""
        name = next(iter(self.world.claims))
        plan = self.plans[report]
        before = plan.corrects
        index = self.of(before)[0].wording.index if before is not None else None
        wording = self._wording(name, "own", "clause", report, index)
        root = plan.outlet.key
        state = State(None, "exact", "")
        return self._add(report, name, "own", state, wording, root=root)

    def origin(self, report: int, name: str, role: str) -> Telling:
        """Tell a claim from a holder, in the outlet's own voice ("own") or as "hearsay"."""
        plan = self.plans[report]
        if role in {"own", "hearsay"}:
            telling = self._unsourced(plan, name, hearsay=role == "hearsay")
        else:
            telling = self._sourced(plan, name, role)
        self.roles[telling.number] = role
        return telling

    def cite(self, report: int, source: Telling) -> Telling:
        """Tell what another report tells, and say so."""
        via = self.plans[source.report].outlet
        shown = self._kept(report, source)
        form = self._cited_form(source, shown)
        voice = "cites" if shown is None else "cites_outlet" if shown.outlet else "cites_deep"
        form = form if form in frames()[voice] else "clause"
        state = self._retold(source, form)
        index = source.wording.index if form == "quote" else None
        weekday = self._weekday(source.report)
        wording = self._wording(source.claim, voice, form, report, index, weekday)
        sources = (source.number,)
        return self._add(
            report, source.claim, "cites", state, wording, sources=sources, via=via, shown=shown
        )

    def ring(self, reports: Sequence[int], name: str) -> None:
        """Let reports tell a claim that each has from the next, and the last from the first."""
        begin = len(self.tellings)
        state = self._state(self.world.claims[name])
        for place, report in enumerate(reports):
            after = (place + 1) % len(reports)
            via = self.plans[reports[after]].outlet
            weekday = self._weekday(reports[after])
            wording = self._wording(name, "cites", "clause", report, None, weekday)
            told = self.world.claims[name]
            changed = self.dice.random() < _RETOLD / 2
            mine = drifted(self.dice, told, state, "clause") if changed else state
            self._add(report, name, "cites", mine, wording, sources=(begin + after,), via=via)

    def deny(self, report: int, name: str, role: str) -> Telling:
        """Tell that a holder denies a claim."""
        plan = self.plans[report]
        holder = self.world.cast.holder(role, plan.seat, plan.outlet)
        denied = replace(self.asserted(name)[0].state, hedge="", altered=False)
        state, _, weekday = self._statements.setdefault(
            (f"no {holder.key}", name), (denied, None, self._weekday(report))
        )
        wording = self._wording(name, "denial", "clause", report, None, weekday)
        root = holder.key
        return self._add(
            report, name, "statement", state, wording, root=root, shown=holder, denies=True
        )

    def correct(self, report: int, wrong: Telling, *, change: bool) -> Telling:
        """Tell again what the same outlet told before, with another number where `change`."""
        told = self.world.claims[wrong.claim]
        state = replace(wrong.state, altered=False)
        if change:
            state = replace(state, number=other_number(self.dice, told.claim, state.number))
        same = wrong.wording
        index = same.index if same.form == "clause" else None
        wording = self._wording(wrong.claim, same.voice, "clause", report, index, same.weekday)
        return self._add(
            report,
            wrong.claim,
            "corrects",
            state,
            wording,
            sources=(wrong.number,),
            root=wrong.root,
            via=wrong.via,
            shown=wrong.shown,
        )

    def copy(
        self,
        report: int,
        source: Telling,
        *,
        credited: bool,
        upgrade: Holder | None,
        alone: bool,
    ) -> Telling:
        """Tell a claim in the very words of another report, but for one thing at most.

        `upgrade` is shown in its holder's place; only what stands `alone` can lose its holder.
        """
        changed = replace(
            source,
            report=report,
            way="copies",
            sources=(source.number,),
            root=None,
            wording=replace(source.wording, channel=source.wording.channel and credited),
            shown=upgrade if upgrade and source.shown else source.shown,
        )
        drifts = upgrade is None and not source.denies and self.dice.random() < _RETOLD
        if drifts and alone and self._stripped(source):
            own = replace(changed.wording, voice="own", frame=0)
            changed = replace(changed, wording=own, via=None, shown=None)
        elif drifts:
            told = self.world.claims[source.claim]
            state = drifted(self.dice, told, source.state, source.wording.form)
            changed = replace(changed, state=state)
        return self._append(changed)

    def _stripped(self, source: Telling) -> bool:
        able = source.attributed and source.wording.form == "clause"
        return able and self.dice.random() < 0.4

    def _sourced(self, plan: Plan, name: str, role: str) -> Telling:
        holder = self.world.cast.holder(role, plan.seat, plan.outlet)
        known = (holder.key, name) in self._statements
        state, quote, weekday = self._statement(plan, holder, name)
        form = self._form(name, state, quote)
        if known and self.dice.random() < 0.25:
            state = drifted(self.dice, self.world.claims[name], state, form)
        way: Way = "statement" if role in PUBLIC and self.dice.random() < 0.75 else "interview"
        index = quote if form == "quote" else None
        wording = self._wording(name, way, form, plan.number, index, weekday)
        return self._add(plan.number, name, way, state, wording, root=holder.key, shown=holder)

    def _unsourced(self, plan: Plan, name: str, *, hearsay: bool) -> Telling:
        state = self._state(self.world.claims[name])
        state = replace(state, hedge="reportedly") if hearsay else state
        wording = self._wording(name, "own", "clause", plan.number)
        root = f"hearsay:{plan.number}" if hearsay else plan.outlet.key
        way: Way = "hearsay" if hearsay else "own"
        return self._add(plan.number, name, way, state, wording, root=root)

    def _statement(self, plan: Plan, holder: Holder, name: str) -> tuple[State, int | None, str]:
        """Return what a holder says of a claim: the same to everybody."""
        key = (holder.key, name)
        if key not in self._statements:
            told = self.world.claims[name]
            state = self._state(told)
            quote = self._quoted.get(name, 0)
            spare = quote < len(told.claim.quotes) and fits(state, "quote")
            self._quoted[name] = quote + spare
            weekday = self._weekday(plan.number)
            self._statements[key] = (state, quote if spare else None, weekday)
        return self._statements[key]

    def _state(self, told: Told) -> State:
        """Return how somebody who has a claim first tells it."""
        number = told.number
        if self.asserted(told.name) and self.dice.random() < 0.3:
            number = other_number(self.dice, told.claim, number)
        bounds = [one for one in told.claim.bounds if may_bound(one, number)]
        bound = self.dice.choice(bounds)
        hedge = self.dice.choices(_HEDGES, (60, 28, 6, 6))[0]
        return State(number, bound if number is not None else "exact", hedge)

    def _form(self, name: str, state: State, quote: int | None) -> str:
        forms = ["clause"] * 6 + ["quote"] * 4 * (quote is not None)
        forms += ["nominal"] * (fits(state, "nominal") and self._has_nominals(name))
        return self.dice.choice(forms)

    def _has_nominals(self, name: str) -> bool:
        return bool(self.world.claims[name].claim.nominals)

    def _kept(self, report: int, source: Telling) -> Holder | None:
        """Return the holder that a citation keeps besides the outlet it cites."""
        deeper = source.shown
        if deeper is None and source.via is not None:
            deeper = outlet_holder(source.via)
        if deeper is None or self.dice.random() < 0.4:
            return None
        if deeper.outlet:
            mine = deeper.key == self.plans[report].outlet.key
            return None if mine or self.dice.random() < 0.4 else deeper
        if deeper.key.split(":")[0] not in {"crowd", "plain"} and self.dice.random() < 0.22:
            return misnamed(self.dice, self.world.cast, deeper)
        return deeper

    def _cited_form(self, source: Telling, shown: Holder | None) -> str:
        if source.wording.form == "quote" and shown is not None and self.dice.random() < 0.6:
            return "quote"
        able = fits(source.state, "nominal") and self._has_nominals(source.claim)
        return "nominal" if able and self.dice.random() < 0.12 else "clause"

    def _retold(self, source: Telling, form: str) -> State:
        state = source.state if form == "quote" else replace(source.state, altered=False)
        if self.dice.random() < _RETOLD:
            return drifted(self.dice, self.world.claims[source.claim], state, form)
        return state

    def _wording(
        self,
        name: str,
        voice: str,
        form: str,
        report: int,
        index: int | None = None,
        weekday: str | None = None,
    ) -> Wording:
        index = self._index(name, form) if index is None else index
        many = len(frames()[voice][form])
        weekday = weekday or self._weekday(report)
        frame, bound_word = self.dice.randrange(many), self.dice.randrange(12)
        bound_word = index if form == "quote" else bound_word  # a quotation's words are fixed
        return Wording(form, index, voice, frame, bound_word, weekday)

    def _index(self, name: str, form: str) -> int:
        """Return a wording that the story has not used yet, as long as there is one."""
        unused = self._unused.setdefault((name, form), [])
        if not unused:
            many = len(self.world.claims[name].claim.wordings(form))
            unused += self.dice.sample(range(many), many)
        return unused.pop()

    def _weekday(self, report: int) -> str:
        return f"{self.world.day + timedelta(days=self.plans[report].after):%A}"

    def _add(
        self, report: int, claim: str, way: Way, state: State, wording: Wording, **more: Any
    ) -> Telling:
        return self._append(Telling(0, report, claim, way, state, wording, **more))

    def _append(self, telling: Telling) -> Telling:
        numbered = replace(telling, number=len(self.tellings))
        self.tellings.append(numbered)
        return numbered
