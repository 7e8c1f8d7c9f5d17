package pl.ibok.api.search;

import java.util.List;

/**
 * Finds customers by what staff type of them, for lists of bundles that know customers by their codes only. There is none where the office's search is not
 * installed.
 */
public interface CustomerFinder {

    /**
     * Codes of customers that have every word in their name, code or address.
     *
     * @param typed words of at least three letters; shorter ones only beside such
     * @param most of them at most, in no order; as many as this = there may be others
     */
    List<String> find(String typed, int most);
}
