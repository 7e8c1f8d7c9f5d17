package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class BarChartTest {
    private final Formats formats = new Formats(Rendering.POLISH, Rendering.TODAY);

    @ParameterizedTest
    @CsvSource({
        "38, 40, 10",
        "35, 40, 10",
        "82, 100, 20",
        "5, 5, 1",
        "0.4, 0.4, 0.1",
        "1498, 1500, 500",
        "0, 1, 1",
        "100, 100, 20"
    })
    void the_axis_ends_at_a_round_number(double greatest, double end, double step) {
        Axis axis = Axis.to(greatest);
        assertThat(axis.end()).isEqualTo(end, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(axis.step()).isEqualTo(step, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void the_length_of_a_bar_is_its_value_on_the_ruler() throws Exception {
        Document svg = parsed(BarChart.vertical("c", formats, bars(bar("lis–sty", "20", "40", ""))));
        List<Element> rects = elements(svg, "rect");
        double before = Double.parseDouble(rects.get(0).getAttribute("height"));
        double now = Double.parseDouble(rects.get(1).getAttribute("height"));
        assertThat(before).isEqualTo(270);
        assertThat(now).isEqualTo(135);
    }

    @Test
    void values_are_printed_and_said() throws Exception {
        Document svg = parsed(BarChart.horizontal("c", formats, bars(bar("lip", "35", "38", ""))));
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("lip", "38", "35\u00a0m³");
        assertThat(svg.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("c-t c-d");
        assertThat(elements(svg, "desc").get(0).getTextContent())
                .isEqualTo("lip: 35\u00a0m³, rok wcześniej 38\u00a0m³");
    }

    @Test
    void an_estimate_looks_different_and_a_gap_stays_a_gap() throws Exception {
        Bars.Bar estimate = new Bars.Bar("sty", new BigDecimal("19"), null, true, false, "szacunek");
        Bars.Bar gap = new Bars.Bar("lut", null, null, false, false, "");
        Document svg = parsed(BarChart.vertical("c", formats, bars(estimate, gap)));
        assertThat(elements(svg, "rect"))
                .singleElement()
                .extracting(rect -> rect.getAttribute("class"))
                .isEqualTo("bar-estimate");
        assertThat(elements(svg, "text")).extracting(Element::getTextContent).contains("szacunek");
    }

    @Test
    void labels_of_many_bars_are_thinned_out_and_stay_inside() throws Exception {
        List<Bars.Bar> many = new ArrayList<>();
        for (int i = 1; i <= 48; i++) {
            many.add(bar("okres " + i, String.valueOf(i), null, ""));
        }
        Document svg = parsed(BarChart.vertical("c", formats, bars(many.toArray(Bars.Bar[]::new))));
        long shown = elements(svg, "text").stream()
                .filter(text -> text.getTextContent().startsWith("okres"))
                .count();
        assertThat(shown).isEqualTo(12);
        assertThat(elements(svg, "rect"))
                .allMatch(rect ->
                        Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width"))
                                <= 820);
    }

    @Test
    void nothing_to_draw_is_still_a_drawing() throws Exception {
        assertThat(parsed(BarChart.vertical("c", formats, bars()))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(parsed(BarChart.horizontal("c", formats, bars()))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
        assertThat(parsed(BarChart.profile("c", formats, bars()))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void text_is_escaped_and_there_is_no_inline_style() {
        String svg = BarChart.vertical("c", formats, bars(bar("<b>&\"", "1", null, "")));
        assertThat(svg).contains("&lt;b&gt;&amp;&quot;").doesNotContain("<b>").doesNotContain("style=");
    }

    private static Bars bars(Bars.Bar... bars) {
        return new Bars("Zużycie", "m³", "ten rok", "rok wcześniej", List.of(bars));
    }

    private static Bars.Bar bar(String label, String value, String before, String note) {
        return new Bars.Bar(
                label, new BigDecimal(value), before == null ? null : new BigDecimal(before), false, false, note);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList found = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
