package org.kyotoprotocol.itl.testkit.registry.book;

/**
 * The joint implementation project that units are converted for.
 *
 * @param number project identifier of the host Party
 * @param track 1 if the Party verified the reductions, 2 if the Article 6 Supervisory Committee did
 */
public record EruProject(int number, int track) {}
