"""The weights of the comparisons, in one list: how much each is worth when it speaks as loudly as it can.

What carries is joined as independent hints (noisy or); what supports raises a score by its share and makes none alone;
what speaks against takes its share away. Only the same wording is sure, so no other weight is 1.
"""

from __future__ import annotations

from kg.records import Evidence

CARRYING = {
    "same_wording": 1.0,  # word for word
    "nearly_same_wording": 0.99,  # a letter or an ending differs
    "like_wording": 0.95,  # words, weighted by how rare they are
    "told_of": 0.9,  # a sentence of the comment speaks of it
    "named_there": 0.85,  # the later names the earlier by kind, number and year
    "contained_wording": 0.8,  # one stands whole in the other
    "shared_run": 0.6,  # words that stand together in both
    "same_words": 0.6,  # nearly all words, the common ones too
    "shared_name": 0.55,  # the same named plan, inquiry or agreement
    "only_told": 0.65,  # rare words that no other comment has
    "only_here": 0.65,  # rare words that no other wording has
    "same_children": 0.7,  # what stands under two goals
    "own_words": 0.55,  # words that no other goal has
    "same_expression": 0.45,  # two words that belong together, in any form
}
SUPPORTING = {
    "pointed_goal": 0.15,
    "named_year": 0.15,
    "same_goal": 0.10,
    "same_recipient": 0.10,
    "same_perspective": 0.05,
}
AGAINST = {
    "other_kind": 0.2,  # an assignment and an indicator, alike in words alone
    "other_group": 0.5,  # one is of årskurs 5, the other of årskurs 8; of women, and of men
    "other_object": 0.6,  # the same is to be done, with something else
    "other_name": 0.4,  # each names a place or a school, and not the same
}
WEIGHTS = {**CARRYING, **SUPPORTING, **AGAINST}


def evidence(feature: str, score: float, reason: str) -> Evidence:
    """A comparison's evidence with its weight.

    >>> evidence("same_goal", 1.0, "Båda står under samma mål.").weight
    0.1
    """
    return Evidence(feature, score, WEIGHTS[feature], reason)
