"""A bar chart as SVG: a bar for each median, a line for the spread, on a logarithmic scale."""
import math
from xml.sax.saxutils import escape

WIDTH, BAR, LEFT, TOP = 760, 26, 250, 56


def draw(title, rows):
    """`rows`: (name, median, least, most, whether it is ours)."""
    low = 10 ** math.floor(math.log10(min(row[2] for row in rows)))
    high = 10 ** math.ceil(math.log10(max(row[3] for row in rows)))

    def x(value):
        return LEFT + (WIDTH - LEFT - 90) * math.log10(value / low) / math.log10(high / low)

    height = TOP + BAR * len(rows) + 30
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" font-size="13">',
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
        f'<text x="16" y="26" font-size="15" font-weight="bold">{escape(title)}</text>',
    ]
    decade = low
    while decade <= high:
        parts.append(f'<line x1="{x(decade):.1f}" y1="{TOP - 8}" x2="{x(decade):.1f}" y2="{height - 22}" stroke="#ddd"/>')
        parts.append(f'<text x="{x(decade):.1f}" y="{height - 6}" text-anchor="middle" fill="#555">{decade:,}</text>')
        decade *= 10
    for index, (name, median, least, most, ours) in enumerate(rows):
        y = TOP + BAR * index
        middle = y + BAR / 2 - 3
        parts.append(f'<text x="{LEFT - 8}" y="{middle + 5}" text-anchor="end">{escape(name)}</text>')
        parts.append(
            f'<rect x="{LEFT}" y="{y}" width="{x(median) - LEFT:.1f}" height="{BAR - 8}" '
            f'fill="{"#1f6f8b" if ours else "#b9c4c9"}"/>')
        parts.append(
            f'<line x1="{x(least):.1f}" y1="{middle}" x2="{x(most):.1f}" y2="{middle}" stroke="#222" stroke-width="2"/>')
        parts.append(f'<text x="{x(most) + 8:.1f}" y="{middle + 5}">{median:,.0f}</text>')
    return "\n".join(parts + ["</svg>", ""])
