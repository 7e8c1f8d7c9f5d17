package pl.ibok.exchange;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** All findings of an import page by page, so that memory does not grow with their number. */
final class FindingStream {
    private final Runs runs;
    private final UUID run;
    private final int most;

    FindingStream(Runs runs, UUID run, int most) {
        this.runs = runs;
        this.run = run;
        this.most = most;
    }

    Stream<Finding> rows() {
        return Stream.iterate(
                        runs.findings(run, "", 0, most),
                        page -> !page.isEmpty(),
                        page -> runs.findings(run, "", page.get(page.size() - 1).line(), most))
                .flatMap(List::stream);
    }
}
