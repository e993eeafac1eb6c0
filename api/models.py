"""The shapes of the JSON answers, for OpenAPI only: answers are not run through these on their way out.

``tests/api`` checks real answers against them, so the two stay the same. Keys may be added, never removed.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """Base of all shapes: more keys may come."""

    model_config = ConfigDict(extra="allow")


class PlaceShape(Shape):
    """Where words stand, in characters (code points) of the document's text and in lines."""

    line: int = Field(description="First line, counted from 1.", examples=[254])
    page: int | None = Field(description="Page, where the source tells.", examples=[12])
    slide: int | None = Field(description="Slide, where the source is slides.", examples=[None])
    start: int = Field(description="First character, counted from 0.", examples=[23456])
    end: int = Field(description="The character after the last.", examples=[23570])


class ClaimShape(Shape):
    """Something a document says about an item, with its own words and what it rests on."""

    type: str = Field(description="status, target, outcome, attainment …", examples=["status"])
    value: str = Field(description="The controlled Swedish value, or the text's own.", examples=["pågår"])
    verbatim: str = Field(description="The document's own words.", examples=["Arbetet pågår för fullt."])
    basis: str = Field(description="symbol, stated, computed or inferred.", examples=["stated"])
    rule: str = Field(description="The rule that mapped the words to the value.", examples=["status.stated"])
    place: PlaceShape = Field(description="Where the words stand.")


class ParentShape(Shape):
    """The goal or strategy that an item stands under."""

    kind: str = Field(description="Kind of the parent.", examples=["effektmål"])
    number: str | None = Field(description="Number as printed.", examples=["8"])
    text: str = Field(description="Wording of the parent.", examples=["Alla som behöver vård får den i tid."])


class ItemShape(Shape):
    """One wording, in one document, of a goal, indicator, assignment and so on."""

    id: str = Field(description="Lasting id.", examples=["by-on-vp-2021/uppdrag-3"])
    document: str = Field(description="Id of the document.", examples=["by-on-vp-2021"])
    year: int = Field(description="Year that the document is about.", examples=[2021])
    kind: str = Field(description="Kind, a Swedish word.", examples=["uppdrag"])
    number: str | None = Field(description="Number as printed; ranges with an en dash.", examples=["3–8"])
    text: str = Field(description="The wording.", examples=["Att se över avgifterna varje år."])
    parent: ParentShape | None = Field(description="What it stands under, where that is stated.")
    perspective: str | None = Field(description="Perspective it stands under.", examples=["Process"])
    recipient: str | None = Field(description="Who got it, as printed.", examples=["Omsorgsförvaltningen"])
    comment: str | None = Field(description="The report's comment on it.", examples=["Översynen är klar."])
    claims: list[ClaimShape] = Field(description="What the document says about it.")
    place: PlaceShape = Field(description="Where the wording stands.")
    rule: str = Field(description="The rule that recognised it.", examples=["assignments.numbered"])


class EndShape(Shape):
    """Enough to know an item by."""

    id: str = Field(description="Lasting id.", examples=["by-on-vp-2021/uppdrag-3"])
    document: str = Field(description="Id of the document.", examples=["by-on-vp-2021"])
    year: int = Field(description="Year of the document.", examples=[2021])
    kind: str = Field(description="Kind, a Swedish word.", examples=["uppdrag"])
    number: str | None = Field(description="Number as printed.", examples=["3"])
    text: str = Field(description="The wording.", examples=["Att se över avgifterna varje år."])


class HitShape(Shape):
    """One search result."""

    id: str = Field(description="Id of the item or passage.", examples=["by-on-vp-2021/uppdrag-3"])
    document: str = Field(description="Id of the document.", examples=["by-on-vp-2021"])
    year: int = Field(description="Year of the document.", examples=[2021])
    kind: str = Field(description='Kind of item, or "text" for running text.', examples=["uppdrag"])
    title: str = Field(description="What the hit is called.", examples=["Uppdrag 3"])
    snippet: str = Field(
        description="HTML-escaped text, matching words in <mark>.", examples=["se <mark>avgiften</mark>"]
    )
    score: float = Field(description="Higher is better; not comparable between queries.", examples=[7.1])
    place: PlaceShape = Field(description="Where it stands.")


class SearchAnswer(Shape):
    """Hits, and what was searched."""

    query: dict[str, object] = Field(
        description="How the query was read: terms, phrases, filters, remarks.",
        examples=[{"text": "avgifter", "terms": ["avgifter"]}],
    )
    total: int = Field(description="How many hits there are in all.", examples=[12])
    hits: list[HitShape] = Field(description="Hits offset .. offset + limit of total, best first.")
    searched: dict[str, object] = Field(
        description="The snapshot and the documents that were searched.",
        examples=[{"snapshot": "3f9c", "documents": ["by-on-vp-2021"]}],
    )


class SuggestionShape(Shape):
    """A query to choose while typing."""

    text: str = Field(description="The query.", examples=["avgifter"])
    kind: str = Field(description="What it is: dokument, organ, förkortning, filter, ord.", examples=["ord"])
    note: str | None = Field(description="What an abbreviation stands for.", examples=[None])


class SuggestAnswer(Shape):
    """Suggestions."""

    typed: str = Field(description="What had been typed.", examples=["avg"])
    suggestions: list[SuggestionShape] = Field(description="Best first.")


class StepShape(Shape):
    """One wording in a thread and how it hangs on the one before."""

    year: int = Field(description="Year of the document.", examples=[2021])
    document: str = Field(description="Id of the document.", examples=["by-on-vb-2021"])
    relation: str = Field(description="ursprung, fortsätter, utvecklas, återrapporteras.", examples=["fortsätter"])
    level: str | None = Field(description="How sure it is; bekräftad is a person's word.", examples=["sannolik"])
    score: float | None = Field(description="0 to 1; null for the first step.", examples=[0.83])
    reasons: list[str] = Field(description="Why, in Swedish.", examples=[["Samma ovanliga ord: översyn"]])
    item: ItemShape = Field(description="The wording.")
    claims: list[ClaimShape] = Field(description="What this document says about it.")
    change: dict[str, object] | None = Field(
        description="How the wording differs from the one before; null where it is told of under something else.",
        examples=[{"classes": ["omformulerad"]}],
    )
    judgement: str | None = Field(description="A person's verdict on the link.", examples=[None])


class TraceAnswer(Shape):
    """The answer to "what happened to it?"."""

    question: str = Field(description="The question as asked.", examples=["by-on-vp-2021/uppdrag-3"])
    subject: ItemShape | None = Field(description="What the question was taken to mean.")
    steps: list[StepShape] = Field(description="The wordings through the years, earliest first.")
    status: dict[str, object] = Field(
        description="What is known at last: value, basis and the claims behind.",
        examples=[{"value": "ej återrapporterat", "basis": "dokumenterad tystnad", "claims": []}],
    )
    silence: list[dict[str, object]] = Field(
        description="Documents searched in vain, and the nearest candidates with why not.",
        examples=[
            [
                {
                    "document": "by-on-vb-2021", "searched_items": 61, "searched_comments": 12, "compared": True,
                    "nearest": [],
                }
            ]
        ],
    )
    alternatives: list[EndShape] = Field(description="Other things the question could mean.")
    mentions: list[HitShape] = Field(description="Running text that has the words, when no item answers to them.")
    summary: list[str] = Field(
        description="The answer in Swedish sentences.", examples=[["Uppdrag nr 3 i verksamhetsplanen 2021 lyder: …"]]
    )
    answer: list[dict[str, object]] = Field(
        description="The same sentences, each with the document, item and place that it comes from.",
        examples=[[{"text": "…", "document": "by-on-vp-2021", "item": "by-on-vp-2021/uppdrag-3", "place": None}]],
    )
    understood: str = Field(description="How the question was read, in Swedish.", examples=["Frågan gäller …"])
    address: str | None = Field(description="The oldest wording's id.", examples=["by-on-vp-2021/uppdrag-3"])
    years: list[dict[str, object]] = Field(
        description="Each year's documents, and the wordings of the thread in each.",
        examples=[[{"year": 2021, "documents": [{"document": "by-on-vp-2021", "is_report": False, "items": []}]}]],
    )
    series: list[dict[str, object]] = Field(
        description="Targets, outcomes and verdicts through the years.", examples=[[{"year": 2021}]]
    )
    parts: list[dict[str, object]] = Field(
        description="Decisions, roadmaps and their parts under the wordings.", examples=[[{"depth": 1}]]
    )
    rejected: list[dict[str, object]] = Field(
        description="Links that a person has rejected.", examples=[[{"level": "avvisad"}]]
    )


class DiffAnswer(Shape):
    """Two documents side by side."""

    pairs: list[dict[str, object]] = Field(
        description="What goes on: from, to, link and change.", examples=[[{"from": {}, "to": {}, "change": None}]]
    )
    added: list[dict[str, object]] = Field(
        description="In the later only, as far as could be found.", examples=[[{"classes": ["tillagd"]}]]
    )
    gone: list[dict[str, object]] = Field(
        description="In the earlier only, as far as could be found.", examples=[[{"classes": ["borttagen"]}]]
    )


class EdgesAnswer(Shape):
    """Edges of the network."""

    edges: list[dict[str, object]] = Field(
        description="Ids of both ends, relation, level and score.", examples=[[{"from": "a", "to": "b"}]]
    )


class ViewAnswer(Shape):
    """What a question about the whole gives."""

    total: int = Field(description="How many.", examples=[3])
    found: list[dict[str, object]] = Field(description="The most telling first.", examples=[[{"address": "a"}]])


class OrganAnswer(Shape):
    """A body through the years."""

    id: str = Field(description="Lasting id.", examples=["organ/tallåsens-kommun/omsorgsnämnden"])
    name: str = Field(description="Its fullest name.", examples=["Omsorgsnämnden"])
    namings: list[dict[str, object]] = Field(
        description="Document, year and name as printed, with its place.", examples=[[{"year": 2021}]]
    )
    received: list[EndShape] = Field(description="What it was given to do.")
    renamed: list[dict[str, object]] = Field(
        description="New names, mergers and divisions: old and new names, and the sentence that tells of it.",
        examples=[[{"old": ["Socialnämnden"], "new": ["Omsorgsnämnden"]}]],
    )
    judgements: list[dict[str, object]] = Field(
        description="What people have said of its being the same body as another: ids, verdict, who, when and why.",
        examples=[[{"left": "organ/tallåsens-kommun/socialnämnden", "verdict": "bekräftad"}]],
    )


class BodyShape(Shape):
    """A body that a document names."""

    name: str = Field(description="As printed, without genitive.", examples=["Omsorgsnämnden"])
    kind: str = Field(description="A Swedish word: nämnd, beredning, område …", examples=["nämnd"])
    parent: str | None = Field(description="The body that the document says it belongs to.", examples=[None])
    place: PlaceShape = Field(description="Where it is named.")


class AbbreviationShape(Shape):
    """An abbreviation as a document introduces it."""

    short: str = Field(description="The abbreviation.", examples=["SVF"])
    long: str = Field(description="What it stands for.", examples=["standardiserade vårdförlopp"])
    place: PlaceShape = Field(description="Where both stand.")


class DocumentShape(Shape):
    """A document in the snapshot."""

    id: str = Field(description="Lasting id.", examples=["by-on-vp-2021"])
    title: str = Field(description="Title.", examples=["Verksamhetsplan 2021"])
    year: int = Field(description="Year it is about.", examples=[2021])
    type: str = Field(description="Document type, a Swedish word.", examples=["verksamhetsplan"])
    replaces: str = Field(description="The older version it takes the place of, or empty.", examples=[""])
    superseded_by: str = Field(description="The newer version that takes its place, or empty.", examples=[""])
    bodies: list[BodyShape] = Field(description="The bodies it names.")
    abbreviations: list[AbbreviationShape] = Field(description="The abbreviations it introduces.")


class DocumentsAnswer(Shape):
    """All documents of the snapshot."""

    total: int = Field(description="How many.", examples=[3])
    documents: list[DocumentShape] = Field(description="In the corpus's own order.")


class ErrorBody(Shape):
    """What went wrong and what to do."""

    status: int = Field(description="The HTTP status.", examples=[400])
    code: str = Field(description="Stable name of the error.", examples=["BadParameter"])
    message: str = Field(description="One Swedish sentence fit to show.", examples=["Parametern ”sort” finns inte."])


class ErrorAnswer(Shape):
    """Every error, whatever its status."""

    error: ErrorBody = Field(description="The error.")
