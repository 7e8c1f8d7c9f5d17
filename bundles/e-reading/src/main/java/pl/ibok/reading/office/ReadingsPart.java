package pl.ibok.reading.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.registry.MeterLines;
import pl.ibok.api.registry.Meters;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.web.Words;

/** The last readings of the customer's meters on the office's page of the customer. */
public final class ReadingsPart implements CustomerPart {
    private static final int MOST = 10;

    private final Meters meters;

    public ReadingsPart(Meters meters) {
        this.meters = meters;
    }

    @Override
    public String module() {
        return "reading";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return "reading.review";
    }

    private record Line(String meter, ReadingLine line) {}

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        List<Line> lines = new ArrayList<>();
        for (MeterLines each : meters.newest(Set.of(customer), today, MOST)) {
            each.lines().forEach(line -> lines.add(new Line(each.meter().meter().number(), line)));
        }
        lines.sort(
                Comparator.comparing((Line line) -> line.line().reading().on()).reversed());
        return new Part(
                words.text("reading.part.readings"),
                List.of(),
                List.of(
                        words.text("reading.part.meter"),
                        words.text("reading.part.on"),
                        words.text("reading.part.value"),
                        words.text("reading.part.use")),
                lines.stream().limit(MOST).map(line -> row(line, words)).toList(),
                null);
    }

    private static Row row(Line line, Words words) {
        ReadingLine reading = line.line();
        return new Row(
                List.of(
                        line.meter(),
                        words.text("reading.part.date", reading.reading().on()),
                        words.text("reading.part.volume", reading.reading().value()),
                        reading.consumption() == null ? "–" : words.text("reading.part.volume", reading.consumption())),
                null);
    }
}
