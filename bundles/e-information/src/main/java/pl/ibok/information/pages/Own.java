package pl.ibok.information.pages;

import java.util.List;
import pl.ibok.api.access.Access;
import pl.ibok.api.access.Access.CustomerGrant;
import pl.ibok.api.registry.House;
import pl.ibok.api.registry.Streets;
import pl.ibok.api.web.Visit;
import pl.ibok.information.post.Place;

/** Where the visitor has premises; nowhere for a stranger and for staff. */
public final class Own {
    private final Access access;
    private final Streets streets;

    public Own(Access access, Streets streets) {
        this.access = access;
        this.streets = streets;
    }

    /** The visitor's houses. */
    List<House> houses(Visit visit) {
        if (!visit.caller().signedIn() || visit.caller().staff()) {
            return List.of();
        }
        List<String> customers = access.customers(visit.caller()).stream()
                .map(CustomerGrant::customer)
                .toList();
        return customers.isEmpty() ? List.of() : streets.of(customers, visit.today());
    }

    /** Keys of the streets and places that concern the visitor. */
    List<String> keys(Visit visit) {
        return Place.keys(houses(visit).stream().map(House::street).toList());
    }
}
