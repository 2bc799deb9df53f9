import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from vantage6_openapi import source  # noqa: E402


@pytest.fixture(autouse=True)
def sample_counts_as_vantage6(monkeypatch):
    """Only functions of vantage6 are followed into; here, those of the sample are."""
    import sample

    for value in vars(sample).values():
        if callable(value) and getattr(value, "__module__", "") == "sample":
            monkeypatch.setattr(value, "__module__", "vantage6.sample", raising=False)
    for name, value in vars(sample.Items).items():
        if callable(value):
            monkeypatch.setattr(value, "__module__", "vantage6.sample", raising=False)
    source.tree_of.cache_clear()
