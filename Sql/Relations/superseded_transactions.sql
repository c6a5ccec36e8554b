-- relation superseded_transactions: Transaction ids with more than one version, and the entry of the version that counts.
-- grain: one row per transaction id with several versions
-- key (id)
-- column id text(255): the leg
-- column version_count bigint: how many versions it has
-- column current_entry bigint: the entry of the one that counts
-- index superseded_tx (id): finds the legs that a refresh replaces
-- reached by new_leg using (id)

SELECT leg.id, COUNT(*) AS version_count, MAX(leg.entry) AS current_entry
{% from transactions as leg reached by new_leg as changed on %}
  leg.id = changed.id
{% endfrom %}
WHERE leg.entry <= {{ legs.latest | literal }}
GROUP BY leg.id
HAVING COUNT(*) > 1
