package pl.ibok.information.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pl.ibok.information.quality.Laboratory.Result;

/**
 * Results as they are typed or pasted from a sheet, one a line: {@code zone; day; parameter; value}. Tabs part as well; a day is {@code 12.10.2026} or ISO; a value
 * may have a comma and begin with {@code <}.
 *
 * @param wrong number of the first line that can't be read, counted from 1; 0 when all can
 */
public record Lines(List<Result> results, int wrong) {
    private static final DateTimeFormatter POLISH =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern VALUE = Pattern.compile("(<?)\\s*(\\d{1,8}(?:[.,]\\d{1,4})?)");
    private static final int CELLS = 4;

    public static Lines read(String text, Set<String> zones, Set<String> parameters) {
        List<Result> results = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Optional<Result> result = line(lines.get(i), zones, parameters);
                if (result.isEmpty()) {
                    return new Lines(List.of(), i + 1);
                }
                results.add(result.get());
            }
        }
        return new Lines(List.copyOf(results), 0);
    }

    private static Optional<Result> line(String line, Set<String> zones, Set<String> parameters) {
        List<String> cells =
                List.of(line.split("[;\\t]", -1)).stream().map(String::strip).toList();
        if (cells.size() != CELLS
                || !zones.contains(cells.get(0))
                || !parameters.contains(cells.get(2).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        Matcher value = VALUE.matcher(cells.get(3));
        Optional<LocalDate> day = day(cells.get(1));
        if (!value.matches() || day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Result(
                cells.get(0),
                day.get(),
                cells.get(2).toLowerCase(Locale.ROOT),
                !value.group(1).isEmpty(),
                new BigDecimal(value.group(2).replace(',', '.'))));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(text.contains("-") ? LocalDate.parse(text) : LocalDate.parse(text, POLISH));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
