package pl.ibok.store.transaction;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import pl.ibok.api.store.Row;
import pl.ibok.api.store.Sql;
import pl.ibok.api.store.StoreException;

/** A statement with its parameters; prepared and run when one of its methods is called. */
final class BoundSql implements Sql {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Statements.Runner runner;
    private final String statement;
    private final Object[] parameters;

    BoundSql(Statements.Runner runner, String statement, Object[] parameters) {
        this.runner = runner;
        this.statement = statement;
        this.parameters = parameters.clone();
    }

    @Override
    public <T> List<T> list(Function<Row, T> row) {
        return atMost(Integer.MAX_VALUE, row);
    }

    @Override
    public <T> Optional<T> first(Function<Row, T> row) {
        return atMost(1, row).stream().findFirst();
    }

    @Override
    public <T> T one(Function<Row, T> row) {
        List<T> rows = atMost(2, row);
        if (rows.size() != 1) {
            throw new StoreException((rows.isEmpty() ? "No row, where one" : "More rows than the one that")
                    + " was expected: " + statement);
        }
        return rows.get(0);
    }

    @Override
    public void each(Consumer<Row> row) {
        this.<Void>query(
                result -> {
                    while (result.next()) {
                        row.accept(new ResultRow(result));
                    }
                    return null;
                },
                true);
    }

    @Override
    public int update() {
        return runner.run(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                Parameters.bind(prepared, parameters);
                return prepared.executeUpdate();
            }
        });
    }

    private <T> List<T> atMost(int most, Function<Row, T> row) {
        return query(
                result -> {
                    List<T> rows = new ArrayList<>();
                    // Without the pool's proxy, which each column of each row would pass.
                    ResultRow current = new ResultRow(result.unwrap(ResultSet.class));
                    while (rows.size() < most && result.next()) {
                        rows.add(row.apply(current));
                    }
                    return rows;
                },
                false);
    }

    private <T> T query(Reading<T> reading, boolean cursor) {
        return runner.run(connection -> {
            if (cursor && connection.getAutoCommit()) {
                throw new IllegalStateException("Reading with a cursor needs a transaction");
            }
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                Parameters.bind(prepared, parameters);
                prepared.setFetchSize(cursor ? ROWS_AT_A_TIME : 0);
                try (ResultSet result = prepared.executeQuery()) {
                    return reading.of(result);
                }
            }
        });
    }

    private interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }
}
