package pl.ibok.registry.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import pl.ibok.api.office.CustomerPart;
import pl.ibok.api.store.Store;
import pl.ibok.api.web.Words;

/** Who the customer is and what they have by contract. */
public final class ContractPart implements CustomerPart {
    private final Store store;

    public ContractPart(Store store) {
        this.store = store;
    }

    @Override
    public String module() {
        return "registry";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return "office.customers";
    }

    @Override
    public Part part(String customer, LocalDate today, Words words) {
        List<Fact> facts = new ArrayList<>();
        List<Row> rows = store.sql(
                        """
                        SELECT c.kind, c.nip, c.email, c.phone, k.number, k.first_day, k.last_day, k.tariff_group, k.sewage,
                            k.billing_months,
                            ARRAY(SELECT w.field FROM registry.contact_change w
                                WHERE w.customer = c.code AND w.state = 'waiting' ORDER BY w.id) AS waiting, (
                                SELECT string_agg(DISTINCT concat_ws(', ', concat_ws(' ', p.street, p.house || coalesce('/' || p.flat, '')),
                                    concat_ws(' ', p.postcode, p.city)), ' · ')
                                FROM registry.contract_service_point cs
                                JOIN registry.service_point sp ON sp.id = cs.service_point_id
                                JOIN registry.premises p ON p.id = sp.premises_id
                                WHERE cs.contract_number = k.number) AS premises
                        FROM registry.customer c LEFT JOIN registry.contract k ON k.customer_code = c.code
                        WHERE c.code = ? ORDER BY k.first_day DESC, k.number LIMIT 10
                        """,
                        customer)
                .list(row -> {
                    if (facts.isEmpty()) {
                        facts.addAll(facts(row, words));
                    }
                    return row.isNull("number") ? null : contract(row, words);
                });
        rows.removeIf(row -> row == null);
        return new Part(
                words.text("registry.part.customer"),
                facts,
                List.of(
                        words.text("registry.part.contract"),
                        words.text("registry.part.premises"),
                        words.text("registry.part.period"),
                        words.text("registry.part.tariff")),
                rows,
                null);
    }

    private static List<Fact> facts(pl.ibok.api.store.Row row, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(plain(words, "kind", words.text("registry.part.kind." + row.text("kind"))));
        for (String known : List.of("nip", "phone", "email")) {
            String value = row.text(known);
            if (value == null && known.equals("nip") && row.text("kind").equals("person")) {
                continue;
            }
            facts.add(plain(words, known, value == null ? words.text("registry.part.unknown") : value));
        }
        List<String> waiting = row.texts("waiting").stream()
                .map(field -> words.text("registry.field." + field))
                .toList();
        if (!waiting.isEmpty()) {
            facts.add(new Fact(words.text("registry.part.waiting"), String.join(", ", waiting), "warn"));
        }
        return facts;
    }

    private static Fact plain(Words words, String key, String value) {
        return new Fact(words.text("registry.part." + key), value, "plain");
    }

    private static Row contract(pl.ibok.api.store.Row row, Words words) {
        String period = row.isNull("last_day")
                ? words.text("registry.part.since", row.date("first_day"))
                : words.text("registry.part.from-to", row.date("first_day"), row.date("last_day"));
        String tariff = words.text(
                row.flag("sewage") ? "registry.part.tariff.sewage" : "registry.part.tariff.water",
                row.text("tariff_group"),
                row.number("billing_months"));
        String premises = row.text("premises");
        return new Row(List.of(row.text("number"), premises == null ? "–" : premises, period, tariff), null);
    }
}
