package pl.ibok.registry;

import java.time.LocalDate;
import java.time.Month;

/**
 * Computes how long a cold-water meter's legalisation is valid, where the utility did not give the day. The day it gives always wins: damage to the
 * seal ends a legalisation earlier.
 *
 * <p>Source: the counting of § 26(2) of the regulation of 13 April 2017 on legal metrological control (Dz.U. 2017 poz. 969), since repealed and still
 * applied in practice under the regulation of 22 March 2019 (Dz.U. 2019 poz. 759); the period of five years for water meters is of the latter.
 */
final class Legalisation {

    private static final int YEARS = 5;

    private Legalisation() {}

    /**
     * A new meter after conformity assessment (MID): counted from 1 December of the year in its metrology marking, so M21 is to be
     * legalised again by 1 December 2026.
     */
    static LocalDate ofMarking(int year) {
        return LocalDate.of(year + YEARS, Month.DECEMBER, 1);
    }

    /** A legalised meter: counted from 1 January of the year after, so one legalised in 2021 is valid to 31 December 2026. */
    static LocalDate ofLegalisation(int year) {
        return LocalDate.of(year + YEARS, Month.DECEMBER, 31);
    }
}
