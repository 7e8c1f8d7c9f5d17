package pl.ibok.portal.look;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;

/** Forms, fields and buttons. A field knows its typed value and its problem from what came back with the form. */
final class Controls {
    private Controls() {}

    static void into(Map<String, Component> parts) {
        parts.put("form", Component.of("action once multipart method class id", Controls::form));
        parts.put(
                "button", Component.of("text kind href icon name value key wide disabled type form", Controls::button));
        parts.put(
                "field",
                Component.of(
                        "name label hint type value optional suffix width autocomplete inputmode maxlength accept rows problem readonly multiple",
                        Controls::field));
        parts.put(
                "label",
                Component.of("name text optional", call -> label(call, FieldParts.id(call.text("name")), "text")));
        parts.put("hint", Component.of("name text", call -> {
            if (call.given("text")) {
                hint(call, FieldParts.id(call.text("name"))).value("text").raw("</p>\n");
            }
        }));
        parts.put("problem", Component.of("name text", call -> problem(call, call.text("name"), call.text("text"))));
    }

    /** Posts with the visit's token, the customer and, with {@code once}, the one-time key. */
    private static void form(Call call) throws TemplateException, IOException {
        String method = call.text("method", "post");
        call.raw("<form class=\"form ").esc(call.text("class")).raw("\"").attribute("method", method);
        call.raw(" action=\"").value("action").raw("\"").attribute("id", call.text("id"));
        call.raw(call.flag("multipart", false) ? " enctype=\"multipart/form-data\" novalidate>\n" : " novalidate>\n");
        if (method.equals("post")) {
            call.raw("<span hidden>");
            hidden(call, "csrf", call.shell().csrf());
            if (call.shell().customer() != null) {
                hidden(call, "customer", call.shell().customer().code());
            }
            if (call.flag("once", false)) {
                String typed = call.page().input().value("once");
                hidden(call, "once", typed == null ? call.shell().once() : typed);
            }
            call.raw("</span>\n");
        }
        call.nested().raw("</form>\n");
    }

    static void hidden(Call call, String name, String value) throws IOException {
        call.raw("<input type=\"hidden\" name=\"")
                .raw(name)
                .raw("\" value=\"")
                .esc(value)
                .raw("\">");
    }

    /** A button, or with {@code href} a link that looks like one; {@code key} is the office's shortcut. */
    private static void button(Call call) throws TemplateException, IOException {
        String tag = call.given("href") ? "a" : "button";
        call.raw("<").raw(tag).raw(" class=\"button ").esc(call.text("kind", "primary"));
        call.raw(call.flag("wide", false) ? " fill\"" : "\"");
        if (tag.equals("a")) {
            call.raw(" href=\"").value("href").raw("\"");
        } else {
            call.attribute("type", call.text("type", "submit"));
            if (call.given("name")) {
                call.attribute("name", call.text("name"))
                        .raw(" value=\"")
                        .value("value")
                        .raw("\"");
            }
            call.attribute("form", call.text("form"));
            call.raw(call.flag("disabled", false) ? " disabled" : "");
        }
        String key = call.text("key");
        call.attribute("data-key", key.toLowerCase(Locale.ROOT)).raw(">");
        if (call.given("icon")) {
            call.icon(call.text("icon"));
        }
        call.raw("<span>").value("text").raw("</span>");
        if (!key.isEmpty() && call.shell().shortcuts()) {
            call.raw("<kbd aria-hidden=\"true\">").esc(call.shell().key(key)).raw("</kbd>");
        }
        call.raw("</").raw(tag).raw(">");
    }

    /** One labelled field with its hint and problem. */
    private static void field(Call call) throws TemplateException, IOException {
        String name = call.text("name");
        String id = FieldParts.id(name);
        String type = call.text("type", "text");
        String trouble = trouble(call, name);
        boolean usual = type.equals("date") && !call.given("hint");
        call.raw(trouble.isEmpty() ? "<div class=\"field\">\n" : "<div class=\"field wrong\">\n");
        label(call, id, "label");
        if (usual || call.given("hint")) {
            hint(call, id);
            (usual ? call.say("ui.date.hint") : call.value("hint")).raw("</p>\n");
        }
        problem(call, name, trouble);
        String attributes = attributes(call, id, usual || call.given("hint"), trouble);
        switch (type) {
            case "area" -> area(call, id, name, attributes);
            case "file" -> file(call, id, name, attributes);
            default -> input(call, id, name, type, attributes);
        }
        call.raw("</div>\n");
    }

    private static void area(Call call, String id, String name, String attributes)
            throws TemplateException, IOException {
        call.raw("<textarea").attribute("id", id).attribute("name", name);
        call.attribute("rows", Integer.toString(call.number("rows", 4)))
                .raw(attributes)
                .raw(">\n");
        shown(call, name).raw("</textarea>\n");
    }

    private static void file(Call call, String id, String name, String attributes)
            throws TemplateException, IOException {
        call.raw("<input").attribute("id", id).attribute("name", name).raw(" type=\"file\"");
        call.raw(call.flag("multiple", false) ? " multiple" : "").attribute("accept", call.text("accept"));
        call.raw(attributes).raw(">\n");
    }

    private static void input(Call call, String id, String name, String type, String attributes)
            throws TemplateException, IOException {
        String width = type.equals("date") ? "short" : call.text("width", "full");
        call.raw("<div class=\"control\"><input").attribute("class", width).attribute("id", id);
        call.attribute("name", name).attribute("type", inputType(type)).raw(" value=\"");
        if (!type.equals("password")) {
            shown(call, name);
        }
        call.raw("\"").attribute("inputmode", FieldParts.mode(type, call.text("inputmode")));
        call.raw(attributes).raw(">");
        if (call.given("suffix")) {
            call.raw("<span class=\"suffix\">").value("suffix").raw("</span>");
        }
        call.raw("</div>\n");
    }

    /** What was typed, or else the value given by the page. */
    private static Call shown(Call call, String name) throws TemplateException, IOException {
        String typed = call.page().input().value(name);
        return typed == null ? call.value("value") : call.esc(typed);
    }

    private static String attributes(Call call, String id, boolean hint, String trouble)
            throws TemplateModelException, IOException {
        String by = (hint ? id + "-hint" : "")
                + (hint && !trouble.isEmpty() ? " " : "")
                + (trouble.isEmpty() ? "" : id + "-problem");
        StringWriter written = new StringWriter(80);
        Call to = call.to(written).attribute("aria-describedby", by);
        to.raw(trouble.isEmpty() ? "" : " aria-invalid=\"true\"").attribute("autocomplete", call.text("autocomplete"));
        int most = call.number("maxlength", 0);
        to.attribute("maxlength", most > 0 ? Integer.toString(most) : "");
        to.raw(call.flag("readonly", false) ? " readonly" : "");
        return written.toString();
    }

    private static String inputType(String type) {
        return switch (type) {
            case "email", "tel", "password", "search" -> type;
            default -> "text";
        };
    }

    private static String trouble(Call call, String name) throws TemplateModelException {
        String problem = call.given("problem")
                ? call.text("problem")
                : call.page().input().problem(name);
        return problem == null ? "" : problem;
    }

    private static void label(Call call, String id, String words) throws TemplateException, IOException {
        call.raw("<label").attribute("for", id).raw(">").value(words);
        optional(call).raw("</label>\n");
    }

    /** Begins the hint; its words and its end follow. */
    private static Call hint(Call call, String id) throws IOException {
        return call.raw("<p class=\"hint\"").attribute("id", id + "-hint").raw(">");
    }

    private static Call optional(Call call) throws TemplateException, IOException {
        return call.flag("optional", false)
                ? call.raw(" <span class=\"optional\">").say("ui.optional").raw("</span>")
                : call;
    }

    private static void problem(Call call, String name, String text) throws IOException {
        if (!text.isEmpty()) {
            call.raw("<p class=\"problem\"")
                    .attribute("id", FieldParts.id(name) + "-problem")
                    .raw(">");
            call.icon("circle-alert").raw("<span><span class=\"hidden\">").say("ui.error.prefix");
            call.raw(" </span>").esc(text).raw("</span></p>\n");
        }
    }
}
