package pl.ibok.exchange;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a profile as people write it: {@code key = value} lines, {@code #} begins a comment line. Every mistake names its line. */
final class ProfileText {
    private static final Set<String> KNOWN =
            Set.of("target", "separator", "quote", "encoding", "header", "date", "zone", "unit", "decimal", "key");
    private static final List<String> GROUPS = List.of("column.", "value.", "option.");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private ProfileText() {}

    /** @throws ProfileMistake naming the line */
    static Profile read(String name, String text) {
        ProfileText read = new ProfileText();
        read.lines(text);
        return read.profile(name);
    }

    private void lines(String text) {
        int number = 0;
        for (String raw : text.split("\\R", -1)) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new ProfileMistake(number, "exchange.profile.noEquals", line);
            }
            String key = line.substring(0, equals).strip();
            if (!KNOWN.contains(key) && GROUPS.stream().noneMatch(key::startsWith)) {
                throw new ProfileMistake(number, "exchange.profile.unknownKey", key);
            }
            if (values.put(key, line.substring(equals + 1).strip()) != null) {
                throw new ProfileMistake(number, "exchange.profile.twice", key);
            }
            lines.put(key, number);
        }
    }

    private Profile profile(String name) {
        if (!values.containsKey("target")) {
            throw new ProfileMistake(0, "exchange.profile.noTarget");
        }
        String pattern = text("date", "yyyy-MM-dd");
        Map<String, String> columns = group("column.");
        String key = values.get("key");
        if (columns.isEmpty()) {
            throw new ProfileMistake(0, "exchange.profile.noColumns");
        }
        if (key != null && !columns.containsKey(key)) {
            throw new ProfileMistake(lines.get("key"), "exchange.profile.keyNotColumn", key);
        }
        boolean header = choice("header", "yes", "yes", "no");
        columns.forEach((field, column) -> {
            if (!header && !column.matches("#[1-9][0-9]{0,3}")) {
                throw new ProfileMistake(lines.get("column." + field), "exchange.profile.columnByNumber", column);
            }
        });
        return new Profile(
                name,
                values.get("target"),
                separator(),
                quote(),
                encoding(),
                header,
                pattern(pattern),
                zone(),
                choice("unit", "m3", "l", "m3"),
                choice("decimal", "comma", "comma", "point"),
                key,
                columns,
                group("value."),
                group("option."));
    }

    private String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    private char separator() {
        String value = text("separator", ";");
        return switch (value) {
            case "tab" -> '\t';
            case "comma" -> ',';
            default -> single("separator", value);
        };
    }

    private char quote() {
        String value = text("quote", "\"");
        return "none".equals(value) ? 0 : single("quote", value);
    }

    private char single(String key, String value) {
        if (value.length() != 1) {
            throw new ProfileMistake(lines.get(key), "exchange.profile.oneCharacter", key, value);
        }
        return value.charAt(0);
    }

    private boolean choice(String key, String otherwise, String yes, String no) {
        String value = text(key, otherwise);
        if (!value.equals(yes) && !value.equals(no)) {
            throw new ProfileMistake(lines.get(key), "exchange.profile.choice", key, yes, no);
        }
        return value.equals(yes);
    }

    private Charset encoding() {
        String value = text("encoding", "UTF-8");
        try {
            return Charset.forName(value);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProfileMistake(lines.get("encoding"), "exchange.profile.encoding", value);
        }
    }

    private ZoneId zone() {
        String value = text("zone", "Europe/Warsaw");
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new ProfileMistake(lines.get("zone"), "exchange.profile.zone", value);
        }
    }

    private DateTimeFormatter pattern(String value) {
        try {
            return DateTimeFormatter.ofPattern(value, Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new ProfileMistake(lines.get("date"), "exchange.profile.date", value);
        }
    }

    private Map<String, String> group(String prefix) {
        Map<String, String> group = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                group.put(key.substring(prefix.length()), value);
            }
        });
        return Map.copyOf(group);
    }
}
