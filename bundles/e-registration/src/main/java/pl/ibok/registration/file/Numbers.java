package pl.ibok.registration.file;

import pl.ibok.api.store.Store;

/** Numbers of cases: gapless within a year, taken in the transaction that files the case. */
final class Numbers {
    private final Store store;

    Numbers(Store store) {
        this.store = store;
    }

    String next(int year) {
        int number = store.sql(
                        """
                        INSERT INTO registration.series AS s (year, next) VALUES (?, 2)
                        ON CONFLICT (year) DO UPDATE SET next = s.next + 1 RETURNING next - 1 AS number""",
                        year)
                .one(row -> row.number("number"));
        return "Z/%d/%05d".formatted(year, number);
    }
}
