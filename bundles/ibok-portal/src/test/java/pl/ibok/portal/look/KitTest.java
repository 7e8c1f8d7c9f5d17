package pl.ibok.portal.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KitTest {
    @Test
    void a_cell_carries_its_columns_title_and_right_aligns_figures() {
        String table =
                """
                <@ui.table caption="Odczyty" columns=[{"title": "Data & czas"}, {"title": "Stan", "num": true}]>\
                <@ui.row total=true><@ui.cell head=true>razem</@ui.cell><@ui.cell strong=true>${ui.volume(23)}</@ui.cell></@ui.row>\
                <@ui.row><@ui.cell>1</@ui.cell><@ui.cell></@ui.cell></@ui.row></@ui.table>""";
        assertThat(rendered(table))
                .contains("<tr role=\"row\" class=\"total\"><th scope=\"row\" role=\"rowheader\">razem</th>")
                .contains("<td role=\"cell\" data-l=\"Stan\" class=\"num strong\">23\u00a0m³</td>")
                .contains(
                        "<td role=\"cell\" data-l=\"Data &amp; czas\">1</td><td role=\"cell\" data-l=\"Stan\" class=\"num\"></td>");
    }

    @Test
    void a_cell_too_many_is_a_mistake_of_the_template() {
        assertThatThrownBy(
                        () -> rendered(
                                "<@ui.table caption=\"x\" columns=[{\"title\": \"a\"}]><@ui.row><@ui.cell/><@ui.cell/></@ui.row></@ui.table>"))
                .hasStackTraceContaining("more cells than the table's 1 columns");
    }

    @Test
    void what_people_typed_is_escaped_everywhere() {
        String typed = "<script>alert(1)</script>";
        String page = rendered(
                """
                <@ui.status text=typed /><@ui.rich text="*" + typed + "*" /><@ui.icon name="x" label=typed />\
                <@ui.notice title=typed>${typed}</@ui.notice><@ui.field name="a" label=typed hint=typed value=typed problem=typed />\
                <@ui.dial value=1289 unit=typed /><@ui.choices name="b" legend=typed options=[{"value": typed, "title": typed}] />""",
                Map.of("typed", typed));
        assertThat(page).doesNotContain("<script>").contains("<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>");
    }

    @Test
    void stars_set_words_bold() {
        assertThat(rendered("<@ui.rich text=\"Ostatni: *1 289 m³* wczoraj\" />"))
                .isEqualTo("Ostatni: <strong>1 289 m³</strong> wczoraj");
    }

    @Test
    void captured_markup_keeps_its_tags() {
        assertThat(rendered("<#assign words><em>dziś</em></#assign><@ui.status text=words />"))
                .contains("<em>dziś</em>");
    }

    @Test
    void the_frame_is_drawn_once_for_all_that_it_shows() {
        Kept kept = new Kept();
        String first = rendered("<@ui.page title=\"a\">x</@ui.page>", Map.of(), kept);
        String again = rendered("<@ui.page title=\"b\">y</@ui.page>", Map.of(), kept);
        assertThat(again)
                .isEqualTo(first.replace(">a<", ">b<")
                        .replace("<title>a ", "<title>b ")
                        .replace("x</main>", "y</main>"));
    }

    @Test
    void a_parameter_that_a_component_does_not_have_is_a_mistake_of_the_template() {
        assertThatThrownBy(() -> rendered("<@ui.card titel=\"a\">x</@ui.card>"))
                .hasStackTraceContaining("There is no parameter titel");
    }

    @Test
    void a_component_that_is_a_macro_is_found_beside_those_made_in_java() {
        assertThat(rendered(
                        "<@ui.segments label=\"a\" items=[{\"text\": \"b\", \"href\": \"#\", \"current\": true}] />"))
                .contains("<a href=\"#\" aria-current=\"true\">b</a>");
        assertThatThrownBy(() -> rendered("<@ui.nothing />")).hasStackTraceContaining("ui.nothing");
    }

    private static String rendered(String template) {
        return rendered(template, Map.of());
    }

    private static String rendered(String template, Map<String, Object> model) {
        return rendered(template, model, new Kept());
    }

    private static String rendered(String template, Map<String, Object> model, Kept kept) {
        Configuration configuration = Rendering.configuration();
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        Map<String, Object> root = new HashMap<>(model);
        root.putAll(Look.variables(
                Rendering.shell(false, true, Rendering.POLISH),
                Rendering.messages("pl"),
                kept,
                Rendering.TODAY,
                Input.NONE));
        StringWriter out = new StringWriter();
        try {
            new Template("t", template, configuration).process(root, out);
        } catch (IOException | freemarker.template.TemplateException e) {
            throw new AssertionError(e);
        }
        return out.toString().strip();
    }
}
