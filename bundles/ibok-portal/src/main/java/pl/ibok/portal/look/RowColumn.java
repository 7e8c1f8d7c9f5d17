package pl.ibok.portal.look;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A column of {@link TableRows}. What is the same in each of its cells is put together once: their beginning, and the words of each value of a list.
 *
 * <p>{@code field}: what it shows of a row; {@code as}: date, volume, litres, money, number, words or status; {@code words}: the beginning of the message's key,
 * for words and status; {@code icons}: value → icon, for a status; {@code kinds}: value → kind of a status, and what is not named is {@code info}; {@code when}: a field
 * that, being true, adds the {@code note}.
 */
final class RowColumn {
    final String field;
    final String as;
    final String when;
    final String note;
    final String begin;
    final String end;
    private final String words;
    private final TemplateHashModel icons;
    private final TemplateHashModel kinds;
    private final Map<Object, String> said = new HashMap<>();

    RowColumn(Call call, TemplateHashModel model) throws TemplateModelException, IOException {
        this.field = text(model, "field");
        this.as = text(model, "as");
        this.when = text(model, "when");
        this.note = text(model, "note");
        this.words = text(model, "words");
        this.icons = (TemplateHashModel) model.get("icons");
        this.kinds = (TemplateHashModel) model.get("kinds");
        boolean head = Markup.flag(model, "head");
        this.begin = begin(call, head, text(model, "title"), classes(model));
        this.end = head ? "</th>" : "</td>";
    }

    private static String text(TemplateHashModel model, String name) throws TemplateModelException {
        return Markup.text(model.get(name), name);
    }

    private static String classes(TemplateHashModel model) throws TemplateModelException {
        boolean figures = Markup.flag(model, "num");
        boolean strong = Markup.flag(model, "strong");
        return figures && strong ? "num strong" : figures ? "num" : strong ? "strong" : "";
    }

    private static String begin(Call call, boolean head, String title, String classes) throws IOException {
        StringWriter begin = new StringWriter(80);
        Call to = call.to(begin);
        if (head) {
            to.raw("<th scope=\"row\" role=\"rowheader\"");
        } else {
            to.raw("<td role=\"cell\" data-l=\"").esc(title).raw("\"");
        }
        to.attribute("class", classes).raw(">");
        return begin.toString();
    }

    /** Markup of one of the few values that words or a status stand for. */
    String said(Call call, Object value) throws TemplateModelException, IOException {
        String known = said.get(value);
        if (known == null) {
            StringWriter drawn = new StringWriter(160);
            say(call.to(drawn), word(value));
            known = drawn.toString();
            said.put(value, known);
        }
        return known;
    }

    private void say(Call call, String value) throws TemplateModelException, IOException {
        if (as.equals("words")) {
            call.say(words + value);
            return;
        }
        TemplateModel kind = kinds == null ? null : kinds.get(value);
        call.raw("<span class=\"status ")
                .esc(kind == null ? "info" : Markup.text(kind, "kinds"))
                .raw("\">");
        call.icon(Markup.text(icons.get(value), "icons"));
        call.raw("<span>").say(words + value).raw("</span></span>");
    }

    static String word(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value.toString();
    }
}
