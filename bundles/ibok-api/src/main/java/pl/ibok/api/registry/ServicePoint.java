package pl.ibok.api.registry;

import java.util.UUID;

/**
 * A place where water is measured. Meters come and go at it, consumption goes on.
 *
 * @param kind main: what is billed; sub: part of a main one; garden: water used without sewage, deducted from the sewage of its main one (art. 27 of
 *     the act of 7 June 2001 on collective water supply)
 * @param main the main service point a sub or garden one hangs on; null for a main one
 * @param address of the premises, in one line
 * @param location where the meter sits: cellar, well, garden
 */
public record ServicePoint(UUID id, String code, Kind kind, UUID main, String address, String location) {

    public enum Kind {
        MAIN,
        SUB,
        GARDEN
    }
}
