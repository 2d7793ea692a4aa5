"""One sum per column.

axis names the axis that vanishes. The sums of the columns run over the rows, so axis 0 goes, and of (N, M) there
remains (M,); the sums of the rows are the other way round.
"""


def column_sums(a):
    """The sums (M,) of the columns of a (N, M)."""
    return a.sum(axis=0)


def row_sums(a):
    """The sums (N,) of the rows of a (N, M)."""
    return a.sum(axis=1)
