/** What evaluations were based on, kept so that a past decision can be repeated. */
package org.kyotoprotocol.itl.persistence.evaluation;
