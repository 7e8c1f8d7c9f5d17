package pl.ibok.api.registry;

/**
 * A service point that a customer has by contract, for the dates of the contract: nothing outside of them is theirs to see.
 *
 * @param contract number of the contract
 * @param tariffGroup code of the tariff group the contract is billed by
 * @param billingMonths length of the billing period, 1 to 6 (12 seasonal)
 * @param sewage whether sewage is taken as well
 */
public record Supply(
        ServicePoint point,
        String customer,
        String contract,
        Period period,
        String tariffGroup,
        int billingMonths,
        boolean sewage) {}
