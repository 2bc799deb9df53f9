"""Stands for the image algorithm-basics, of which the client needs one function."""

from vantage6.algorithm.tools.decorators import data


@data(1)
def column_headers(df):
    return list(df.columns)
