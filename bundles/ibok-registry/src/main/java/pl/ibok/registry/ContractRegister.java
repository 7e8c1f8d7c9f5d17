package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.store.Store;

/** Premises, service points and the contracts that give them to customers. */
final class ContractRegister {

    private final Store store;
    private final Installations installations;

    ContractRegister(Store store, Installations installations) {
        this.store = store;
        this.installations = installations;
    }

    record Terms(String number, String customer, Period days, String tariffGroup, int billingMonths, boolean sewage) {}

    UUID premises(String street, String house, String flat, String postcode, String city) {
        return store.inTransaction(() -> {
            store.sql(
                            """
                            INSERT INTO registry.premises (street, house, flat, postcode, city) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT DO NOTHING
                            """,
                            street,
                            house,
                            flat,
                            postcode,
                            city)
                    .update();
            return store.sql(
                            """
                            SELECT id FROM registry.premises WHERE city = ? AND street IS NOT DISTINCT FROM ? AND house = ?
                                AND flat IS NOT DISTINCT FROM ? AND postcode IS NOT DISTINCT FROM ?
                            """,
                            city,
                            street,
                            house,
                            flat,
                            postcode)
                    .one(row -> row.uuid("id"));
        });
    }

    UUID servicePoint(String code, UUID premises, ServicePoint.Kind kind, UUID main, String location) {
        return store.inTransaction(() -> {
            store.sql(
                            """
                            INSERT INTO registry.service_point (code, premises_id, kind, main_id, location) VALUES (?, ?, ?, ?, ?)
                            ON CONFLICT (code) DO NOTHING
                            """,
                            code,
                            premises,
                            kind,
                            main,
                            location)
                    .update();
            return store.sql("SELECT id FROM registry.service_point WHERE code = ?", code)
                    .one(row -> row.uuid("id"));
        });
    }

    void add(Terms terms, List<UUID> servicePoints) {
        store.inTransaction(() -> {
            Period days = terms.days();
            boolean known = store.sql("SELECT 1 AS one FROM registry.contract WHERE number = ?", terms.number())
                    .first(row -> true)
                    .isPresent();
            if (known) {
                return;
            }
            refuseOverlap(servicePoints, days);
            store.sql(
                            """
                            INSERT INTO registry.contract (number, customer_code, first_day, last_day, tariff_group,
                                billing_months, sewage) VALUES (?, ?, ?, ?, ?, ?, ?)
                            """,
                            terms.number(),
                            terms.customer(),
                            days.from(),
                            days.to(),
                            terms.tariffGroup(),
                            terms.billingMonths(),
                            terms.sewage())
                    .update();
            store.sql(
                            """
                            INSERT INTO registry.contract_service_point (service_point_id, contract_number, first_day, last_day)
                            SELECT unnest(?::uuid[]), ?, ?, ?
                            """,
                            servicePoints,
                            terms.number(),
                            days.from(),
                            days.to())
                    .update();
        });
    }

    void end(String number, LocalDate last, Map<UUID, BigDecimal> states) {
        store.inTransaction(() -> {
            int ended = store.sql(
                            "UPDATE registry.contract SET last_day = ? WHERE number = ? AND first_day <= ?",
                            last,
                            number,
                            last)
                    .update();
            if (ended == 0) {
                throw new IllegalArgumentException("There is no contract " + number + " before " + last);
            }
            store.sql(
                            """
                            UPDATE registry.contract_service_point SET last_day = ?
                            WHERE contract_number = ? AND coalesce(last_day, 'infinity'::date) > ?
                            """,
                            last,
                            number,
                            last)
                    .update();
            states.forEach((meter, state) -> installations.protocol(meter, last, state));
        });
    }

    private void refuseOverlap(List<UUID> servicePoints, Period days) {
        store.sql(
                        """
                        SELECT contract_number FROM registry.contract_service_point WHERE service_point_id = ANY (?)
                            AND daterange(first_day, last_day, '[)') && daterange(?::date, ?::date, '[)') LIMIT 1
                        """,
                        servicePoints,
                        days.from(),
                        days.to())
                .first(row -> row.text("contract_number"))
                .ifPresent(other -> {
                    throw new IllegalArgumentException("Contract " + other + " covers some of these days");
                });
    }
}
