"""A back-test as a plot: one bar for each rule book, certain, possible and missed, with the intervals. Needs matplotlib."""

from __future__ import annotations

from collections.abc import Sequence

from .judge import Result, Verdict
from .words import WORDS, Tongue

# Told apart in grey and by those who do not see red and green apart.
COLOURS = {Verdict.CERTAIN: "#1b6ca8", Verdict.POSSIBLE: "#9ecae1", Verdict.MISSED: "#e6862a"}

# Fonts with Chinese characters, as systems have them.
CHINESE = ("Noto Sans CJK SC", "Noto Sans CJK JP", "Source Han Sans SC", "WenQuanYi Zen Hei", "Microsoft YaHei", "PingFang SC",
           "SimHei")


def _fonts(tongue: Tongue) -> list[str] | None:
    """The fonts to write with; none where a Chinese one is wanted and not there."""
    from matplotlib import font_manager

    there = {font.name for font in font_manager.fontManager.ttflist}
    chinese = [name for name in CHINESE if name in there]
    return ["DejaVu Sans", *chinese] if tongue == "en" else (chinese and [*chinese, "DejaVu Sans"]) or None


def plot(results: Sequence[Result], file: str, tongue: Tongue) -> Tongue:
    """Draws the results into a file, PNG or SVG by its name. Gives the language it is in: English without a Chinese font."""
    import matplotlib
    from matplotlib.figure import Figure

    fonts = _fonts(tongue)
    if fonts is None:
        return plot(results, file, "en")
    words = WORDS[tongue]
    # Nothing in the file depends on the day or the machine.
    with matplotlib.rc_context({"font.family": fonts, "svg.hashsalt": "gridward", "svg.fonttype": "none"}):
        figure = Figure(figsize=(8, 1.6 + 0.5 * len(results)), layout="constrained")
        axes = figure.subplots()
        names = [str(result.policy["id"]) for result in results]
        places = list(range(len(results)))
        left = [0.0] * len(results)
        for verdict in Verdict:
            widths = [100 * result.count(verdict) / max(1, len(result.verdicts)) for result in results]
            axes.barh(places, widths, left=left, height=0.6, color=COLOURS[verdict], label=words[verdict])
            left = [before + width for before, width in zip(left, widths, strict=True)]
        for share, shift in (("certain", -0.08), ("at_most", 0.08)):
            for place, result in zip(places, results, strict=True):
                if shown := getattr(result, share):
                    axes.errorbar(
                        100 * shown.value, place + shift, color="#222222", capsize=3, linewidth=1,
                        xerr=[[100 * (shown.value - shown.low)], [100 * (shown.high - shown.value)]],
                    )
        axes.set_yticks(places, names)
        axes.invert_yaxis()
        axes.set_xlim(0, 100)
        axes.set_xlabel(words["axis"])
        axes.set_title(words["title"].format(judged=len(results[0].verdicts)), loc="left")
        axes.spines[["top", "right"]].set_visible(False)
        figure.legend(loc="outside lower center", ncols=len(Verdict), frameon=False)
        figure.savefig(file, metadata={"Date": None} if file.lower().endswith(".svg") else None, dpi=150)
    return tongue
