package pl.ibok.notices.letter;

import java.util.List;
import pl.ibok.notices.Phrases;
import pl.ibok.notices.letter.Letter.Block;
import pl.ibok.notices.letter.Letter.Kind;

/**
 * Makes of a letter what travels: plain text, and HTML that mail programs show (tables, styles inline, no image, no script). Everything put in is escaped.
 */
public final class Layout {
    private final Phrases phrases;

    public Layout(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * What stands around the letter.
     *
     * @param language {@code pl} or {@code en}
     * @param utility name of the sender
     * @param colour {@code #rrggbb}
     * @param phone may be empty
     * @param portal absolute address of the portal
     * @param link absolute address that the button opens, or null: then the button is left out
     * @param choices absolute address where the recipient chooses what is sent, or null
     */
    public record Around(
            String language, String utility, String colour, String phone, String portal, String link, String choices) {}

    public String text(Letter letter, Around around) {
        StringBuilder out = new StringBuilder();
        for (Block block : letter.blocks()) {
            switch (block.kind()) {
                case PARAGRAPH -> out.append(String.join("\n", block.lines()));
                case LIST -> out.append("- ").append(String.join("\n- ", block.lines()));
                case BUTTON -> out.append(
                        around.link() == null ? "" : block.lines().get(0) + ":\n" + around.link());
            }
            out.append("\n\n");
        }
        out.append("-- \n");
        footer(around).forEach(line -> out.append(line).append('\n'));
        if (around.choices() != null) {
            out.append(phrases.text(around.language(), "notices.mail.choices"))
                    .append(": ")
                    .append(around.choices())
                    .append('\n');
        }
        return out.toString();
    }

    public String html(Letter letter, Around around) {
        StringBuilder out = new StringBuilder(4096);
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(around.language())
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(escaped(letter.subject()))
                .append("</title></head>\n<body style=\"margin:0;padding:0;background:#f1f5f6;color:#10252d;")
                .append("font:17px/1.5 Arial,Helvetica,sans-serif\">\n")
                .append("<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>")
                .append("<td align=\"center\" style=\"padding:24px 12px\">\n")
                .append(
                        "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" style=\"max-width:600px;")
                .append("background:#ffffff;border-top:6px solid ")
                .append(around.colour())
                .append("\"><tr><td style=\"padding:24px\">\n<p style=\"margin:0 0 16px;font-weight:bold;color:")
                .append(around.colour())
                .append("\">")
                .append(escaped(around.utility()))
                .append("</p>\n<h1 style=\"margin:0 0 16px;font-size:24px;line-height:1.25\">")
                .append(escaped(letter.subject()))
                .append("</h1>\n");
        letter.blocks().forEach(block -> html(out, block, around));
        out.append("</td></tr></table>\n<p style=\"max-width:600px;margin:16px auto;font-size:14px;color:#43575f;")
                .append("text-align:left\">")
                .append(String.join(
                        "<br>", footer(around).stream().map(Layout::escaped).toList()));
        if (around.choices() != null) {
            out.append("<br><a style=\"color:#43575f\" href=\"")
                    .append(escaped(around.choices()))
                    .append("\">")
                    .append(escaped(phrases.text(around.language(), "notices.mail.choices")))
                    .append("</a>");
        }
        return out.append("</p>\n</td></tr></table>\n</body></html>\n").toString();
    }

    private static void html(StringBuilder out, Block block, Around around) {
        List<String> lines = block.lines().stream()
                .map(line -> escaped(line).replace("\n", "<br>"))
                .toList();
        if (block.kind() == Kind.LIST) {
            out.append("<ul style=\"margin:0 0 16px;padding-left:24px\"><li>")
                    .append(String.join("</li><li>", lines))
                    .append("</li></ul>\n");
        } else if (block.kind() == Kind.PARAGRAPH) {
            out.append("<p style=\"margin:0 0 16px\">")
                    .append(String.join("<br>", lines))
                    .append("</p>\n");
        } else if (around.link() != null) {
            out.append("<p style=\"margin:0 0 16px\"><a href=\"")
                    .append(escaped(around.link()))
                    .append("\" style=\"display:inline-block;padding:12px 24px;background:")
                    .append(around.colour())
                    .append(";color:#ffffff;font-weight:bold;text-decoration:none\">")
                    .append(lines.get(0))
                    .append("</a></p>\n");
        }
    }

    private List<String> footer(Around around) {
        String sender = phrases.text(around.language(), "notices.mail.sender", around.utility(), around.portal());
        return around.phone().isBlank()
                ? List.of(sender)
                : List.of(sender, phrases.text(around.language(), "notices.mail.phone", around.phone()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
