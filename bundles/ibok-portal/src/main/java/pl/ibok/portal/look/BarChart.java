package pl.ibok.portal.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/**
 * Bars drawn by the server: upright for a desktop, lying for a phone, narrow for the hours of a day. The values stand on
 * the bars, so no script and no tooltip is needed; the same numbers are in a table beside it.
 */
final class BarChart {
    private static final int WIDTH = 820;
    private static final int PLOT_TOP = 46;
    private static final int PLOT_HEIGHT = 270;
    private static final int PLOT_LEFT = 62;
    private static final int LYING_WIDTH = 360;
    private static final int LABEL_ROW = 20;
    private static final int LONGEST_BESIDE = 12;

    private final Formats formats;
    private final Bars data;
    private final Axis axis;
    private final int decimals;
    private final Svg svg;

    private BarChart(Formats formats, Bars data, Svg svg) {
        this.formats = formats;
        this.data = data;
        this.axis = Axis.to(data.greatest().doubleValue());
        this.decimals = data.greatest().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        this.svg = svg;
    }

    /** Upright bars, 820 wide; for windows from 640 px on. */
    static String vertical(String id, Formats formats, Bars data) {
        Svg svg = new Svg(id, WIDTH, PLOT_TOP + PLOT_HEIGHT + 58, data.title(), description(formats, data));
        return new BarChart(formats, data, svg).upright();
    }

    /** Lying bars, 360 wide; for phones and side columns. */
    static String horizontal(String id, Formats formats, Bars data) {
        int row = (data.compared() ? 44 : 34) + (labelsAbove(data) ? LABEL_ROW : 0);
        Svg svg = new Svg(id, LYING_WIDTH, row * data.bars().size() + 24, data.title(), description(formats, data));
        return new BarChart(formats, data, svg).lying(row);
    }

    /** The hours of a day, 820 wide; only the greatest value is printed. */
    static String profile(String id, Formats formats, Bars data) {
        Svg svg = new Svg(id, WIDTH, PLOT_TOP + PLOT_HEIGHT + 40, data.title(), description(formats, data));
        return new BarChart(formats, data, svg).hours();
    }

    private String upright() {
        ruler();
        int count = data.bars().size();
        double slot = (double) (WIDTH - PLOT_LEFT - 8) / Math.max(1, count);
        double width = Math.min(58, slot * (data.compared() ? 0.4 : 0.6));
        int every = (count + 13) / 14;
        for (int i = 0; i < count; i++) {
            Bars.Bar bar = data.bars().get(i);
            double centre = PLOT_LEFT + slot * (i + 0.5);
            double left = data.compared() ? centre - width - 2 : centre - width / 2;
            if (data.compared()) {
                column("bar-before", left, width, bar.before(), count <= 8 ? "value-before" : null);
                left = centre + 2;
            }
            column(cssClass(bar), left, width, bar.value(), count <= 16 ? "value-now" : null);
            if (i % every == 0) {
                double base = PLOT_TOP + PLOT_HEIGHT;
                svg.text("label", "middle", 18, centre, base + 26, bar.label());
                svg.text("label", "middle", 15, centre, base + 48, bar.note());
            }
        }
        return base().markup();
    }

    private String hours() {
        ruler();
        double slot = (double) (WIDTH - PLOT_LEFT - 8) / Math.max(1, data.bars().size());
        BigDecimal greatest = data.greatest();
        boolean printed = false;
        for (int i = 0; i < data.bars().size(); i++) {
            Bars.Bar bar = data.bars().get(i);
            boolean top = !printed && bar.value() != null && bar.value().compareTo(greatest) == 0;
            printed |= top;
            column(cssClass(bar), PLOT_LEFT + slot * i + 2, slot - 4, bar.value(), top ? "value-now" : null);
            if (i % 3 == 0) {
                svg.text("label", "middle", 18, PLOT_LEFT + slot * (i + 0.5), PLOT_TOP + PLOT_HEIGHT + 26, bar.label());
            }
        }
        return base().markup();
    }

    private void ruler() {
        double base = PLOT_TOP + PLOT_HEIGHT;
        svg.text("label", "end", 18, PLOT_LEFT - 16, 18, data.unit());
        for (int i = 0; i <= axis.steps(); i++) {
            double y = base - axis.place(i * axis.step(), PLOT_HEIGHT);
            svg.line("grid-line", PLOT_LEFT, y, WIDTH, y);
            svg.line("axis-tick", PLOT_LEFT - 10, y, PLOT_LEFT, y);
            svg.text(
                    "label",
                    "end",
                    17,
                    PLOT_LEFT - 16,
                    y + 6,
                    value(BigDecimal.valueOf(i * axis.step()), axis.step() < 1 ? 1 : 0));
            for (int small = 1; small < 5 && i < axis.steps(); small++) {
                double between = y - axis.place(axis.step() * small / 5, PLOT_HEIGHT);
                svg.line("axis-tick", PLOT_LEFT - 5, between, PLOT_LEFT, between);
            }
        }
    }

    private Svg base() {
        return svg.line("axis", PLOT_LEFT, PLOT_TOP + PLOT_HEIGHT, WIDTH, PLOT_TOP + PLOT_HEIGHT);
    }

    private void column(String cssClass, double left, double width, BigDecimal value, String valueClass) {
        if (value == null) {
            return;
        }
        double height = axis.place(value.doubleValue(), PLOT_HEIGHT);
        double top = PLOT_TOP + PLOT_HEIGHT - height;
        svg.rect(cssClass, left, top, width, height);
        if (valueClass != null) {
            svg.text(valueClass, "middle", 18, left + width / 2, top - 8, value(value, decimals));
        }
    }

    private String lying(int row) {
        boolean above = labelsAbove(data);
        double left = above ? 0 : 14 + longest(data) * 7.6;
        double length = LYING_WIDTH - left - valueRoom();
        double y = 0;
        for (Bars.Bar bar : data.bars()) {
            if (above) {
                String note = bar.note().isEmpty() ? "" : ", " + bar.note();
                svg.text("label", "start", 15, 0, y + 16, bar.label() + note);
            } else {
                svg.text("label", "start", 15, 0, y + row / 2.0 + (bar.note().isEmpty() ? 1 : -6), bar.label());
                svg.text("label", "start", 13, 0, y + row / 2.0 + 11, bar.note());
            }
            double top = above ? y + LABEL_ROW : y;
            if (data.compared()) {
                lyingBar("bar-before", "value-before", left, top + 2, 15, length, bar.before());
                lyingBar(cssClass(bar), "value-now", left, top + 19, 17, length, bar.value());
            } else {
                lyingBar(cssClass(bar), "value-now", left, top + 6, 20, length, bar.value());
            }
            y += row;
        }
        svg.line("axis", left, y + 6, left + length, y + 6);
        for (int tick = 0; tick * 8 <= length; tick++) {
            svg.line("axis-tick", left + tick * 8, y + 6, left + tick * 8, y + (tick % 5 == 0 ? 16 : 11));
        }
        return svg.markup();
    }

    private static int longest(Bars data) {
        return data.bars().stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
    }

    /** Long labels stand above their bars, else the bars would have no room. */
    private static boolean labelsAbove(Bars data) {
        return longest(data) > LONGEST_BESIDE;
    }

    private int valueRoom() {
        return 16
                + 8
                        * (value(data.greatest(), decimals).length()
                                + 1
                                + data.unit().length());
    }

    private void lyingBar(
            String css, String valueCss, double left, double top, double height, double length, BigDecimal value) {
        if (value == null) {
            return;
        }
        double width = axis.place(value.doubleValue(), length);
        String unit = valueCss.equals("value-now") ? "\u00a0" + data.unit() : "";
        svg.rect(css, left, top, width, height);
        svg.text(valueCss, "start", 14, left + width + 7, top + height - 3, value(value, decimals) + unit);
    }

    private static String cssClass(Bars.Bar bar) {
        return bar.doubt() ? "bar-doubt" : bar.estimate() ? "bar-estimate" : "bar-now";
    }

    private String value(BigDecimal value, int scale) {
        return formats.number(value.setScale(scale, RoundingMode.HALF_UP));
    }

    private static String description(Formats formats, Bars data) {
        return data.bars().stream()
                .filter(bar -> bar.value() != null)
                .map(bar -> bar.label() + ": " + formats.number(bar.value()) + "\u00a0" + data.unit()
                        + before(formats, data, bar))
                .collect(Collectors.joining("; "));
    }

    private static String before(Formats formats, Bars data, Bars.Bar bar) {
        return bar.before() == null
                ? ""
                : ", " + data.previous() + " " + formats.number(bar.before()) + "\u00a0" + data.unit();
    }
}
