package pl.ibok.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import pl.ibok.api.registry.Customer;
import pl.ibok.api.registry.Meter;
import pl.ibok.api.registry.Period;
import pl.ibok.api.registry.Reading;
import pl.ibok.api.registry.ServicePoint;
import pl.ibok.api.registry.Supply;
import pl.ibok.api.store.Row;

/** Rows of the registry as values of the api; each constant names the columns its method reads. */
final class Rows {

    static final String METER =
            """
            m.id AS meter_id, m.service_point_id, m.number AS meter_number, sp.kind, m.digits, m.radio_key, sp.location,
            m.installed_on, m.installed_state, m.removed_on, m.removed_state, m.legalised_until, m.legalisation_computed""";

    static final String READING =
            """
            r.id, r.meter_id, r.read_on, r.read_at, r.value, r.source, r.status, r.rollover, r.note""";

    static final String SUPPLY =
            """
            sp.id AS service_point_id, sp.code, sp.kind, sp.main_id, sp.location,
            concat_ws(', ', concat_ws(' ', coalesce(p.street, p.city), p.house || coalesce('/' || p.flat, '')),
                nullif(concat_ws(' ', p.postcode, p.city), '')) AS address,
            c.customer_code, c.number AS contract_number, cs.first_day, cs.last_day, c.tariff_group, c.billing_months, c.sewage""";

    private Rows() {}

    static Customer customer(Row row) {
        return new Customer(
                row.text("code"),
                row.text("name"),
                row.constant("kind", Customer.Kind.class),
                row.text("nip"),
                row.text("address"),
                row.text("email"),
                row.text("phone"));
    }

    static Meter meter(Row row) {
        return new Meter(
                row.uuid("meter_id"),
                row.uuid("service_point_id"),
                row.text("meter_number"),
                row.constant("kind", ServicePoint.Kind.class),
                row.number("digits"),
                !row.isNull("radio_key"),
                row.text("location"),
                row.date("installed_on"),
                row.decimal("installed_state"),
                row.date("removed_on"),
                row.decimal("removed_state"),
                row.date("legalised_until"),
                row.flag("legalisation_computed"));
    }

    static Reading reading(Row row) {
        return new Reading(
                row.uuid("id"),
                row.uuid("meter_id"),
                row.date("read_on"),
                row.instant("read_at"),
                row.decimal("value"),
                row.constant("source", Reading.Source.class),
                row.constant("status", Reading.Status.class),
                row.flag("rollover"),
                row.text("note"));
    }

    static Supply supply(Row row) {
        ServicePoint point = new ServicePoint(
                row.uuid("service_point_id"),
                row.text("code"),
                row.constant("kind", ServicePoint.Kind.class),
                row.uuid("main_id"),
                row.text("address"),
                row.text("location"));
        return new Supply(
                point,
                row.text("customer_code"),
                row.text("contract_number"),
                new Period(row.date("first_day"), row.date("last_day")),
                row.text("tariff_group"),
                row.number("billing_months"),
                row.flag("sewage"));
    }

    static Period period(Row row, String from, String to) {
        LocalDate start = row.date(from);
        LocalDate end = row.date(to);
        return new Period(start, end != null && end.isBefore(start) ? start : end);
    }

    /** The first value that the dial can't show. */
    static BigDecimal dialEnd(int digits) {
        return BigDecimal.TEN.pow(digits);
    }
}
