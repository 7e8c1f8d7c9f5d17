/** The pages of the utility's staff: search, the customer's whole picture, administration. */
package pl.ibok.office;
