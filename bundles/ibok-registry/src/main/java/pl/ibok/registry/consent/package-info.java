/** The register of legal consents. */
package pl.ibok.registry.consent;
