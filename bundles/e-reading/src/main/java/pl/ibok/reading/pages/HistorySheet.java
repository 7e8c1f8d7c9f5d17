package pl.ibok.reading.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ReadingLine;
import pl.ibok.api.registry.Readings;
import pl.ibok.api.registry.VisibleMeter;
import pl.ibok.api.web.Spreadsheet;
import pl.ibok.api.web.Visit;

/** The history of a meter as a table to download, read page by page while it is written. */
final class HistorySheet {
    private static final int PAGE = 500;

    private final Visit visit;
    private final Readings readings;

    HistorySheet(Visit visit, Readings readings) {
        this.visit = visit;
        this.readings = readings;
    }

    /** @param days null = nothing */
    Spreadsheet of(VisibleMeter meter, Period days, String format) {
        List<String> columns = Stream.of("date", "value", "consumption", "daily", "source", "status")
                .map(column -> visit.text("reading.sheet." + column))
                .toList();
        Stream<ReadingLine> lines = days == null ? Stream.empty() : lines(meter, days);
        return new Spreadsheet(
                visit.text("reading.sheet.history") + "-" + meter.meter().number(),
                Spreadsheet.Format.valueOf(format.toUpperCase(Locale.ROOT)),
                columns,
                lines.map(this::cells));
    }

    private List<Object> cells(ReadingLine line) {
        return Arrays.asList(
                line.reading().on(),
                line.reading().value(),
                line.consumption(),
                line.daily(),
                visit.text("reading.source." + word(line.reading().source())),
                visit.text("reading.status." + word(line.reading().status())));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Stream<ReadingLine> lines(VisibleMeter meter, Period days) {
        Iterator<ReadingLine> pages = new Iterator<>() {
            private List<ReadingLine> page = new ArrayList<>(readings.history(meter, days, null, PAGE));
            private int at;

            @Override
            public boolean hasNext() {
                if (at == page.size() && page.size() == PAGE) {
                    page = readings.history(
                            meter, days, page.get(PAGE - 1).reading().id(), PAGE);
                    at = 0;
                }
                return at < page.size();
            }

            @Override
            public ReadingLine next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return page.get(at++);
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false);
    }
}
