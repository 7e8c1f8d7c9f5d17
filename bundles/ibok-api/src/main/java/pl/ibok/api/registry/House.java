package pl.ibok.api.registry;

/**
 * Where a customer has premises.
 *
 * @param number of the house as the registry has it, for example {@code 14A}; the flat is not told. Null where houses have none
 */
public record House(String customer, Street street, String number) {}
