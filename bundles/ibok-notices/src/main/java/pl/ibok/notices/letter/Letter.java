package pl.ibok.notices.letter;

import java.util.ArrayList;
import java.util.List;

/**
 * A message's words in one language, as they are kept.
 *
 * @param subject one line
 * @param body paragraphs parted by blank lines; {@code - } begins a list item, {@code -> } the button
 */
public record Letter(String subject, String body) {
    /** Stands for a line break within what was put in, so that it can't begin a line of its own. */
    static final char BREAK = '\u2028';

    private static final String BUTTON = "-> ";
    private static final String ITEM = "- ";

    /** Kind of a block of the body. */
    public enum Kind {
        PARAGRAPH,
        LIST,
        BUTTON
    }

    /** @param lines of a paragraph, items of a list, or the one label of a button */
    public record Block(Kind kind, List<String> lines) {}

    /** The first line is the subject, the rest the body. */
    static Letter of(String text) {
        String plain = text.strip().replace("\r", "");
        int end = plain.indexOf('\n');
        String subject = end < 0 ? plain : plain.substring(0, end);
        String body = end < 0 ? "" : plain.substring(end);
        return new Letter(subject.replace(BREAK, ' ').strip(), body.strip().replaceAll("\n{3,}", "\n\n"));
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String part : body.split("\n\\s*\n")) {
            List<String> lines = new ArrayList<>();
            Kind kind = Kind.PARAGRAPH;
            for (String line : part.split("\n")) {
                Kind own = line.startsWith(BUTTON) ? Kind.BUTTON : line.startsWith(ITEM) ? Kind.LIST : Kind.PARAGRAPH;
                if (own != kind || own == Kind.BUTTON) {
                    end(blocks, kind, lines);
                    lines = new ArrayList<>();
                    kind = own;
                }
                lines.add(content(own, line));
            }
            end(blocks, kind, lines);
        }
        return List.copyOf(blocks);
    }

    private static String content(Kind kind, String line) {
        int begin = kind == Kind.BUTTON ? BUTTON.length() : kind == Kind.LIST ? ITEM.length() : 0;
        return line.substring(begin).replace(BREAK, '\n').strip();
    }

    private static void end(List<Block> blocks, Kind kind, List<String> lines) {
        if (lines.stream().anyMatch(line -> !line.isBlank())) {
            blocks.add(new Block(kind, List.copyOf(lines)));
        }
    }
}
