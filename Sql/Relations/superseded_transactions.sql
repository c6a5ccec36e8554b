{% comment %}
Transaction ids with more than one version, and the entry of the version that counts.
{% endcomment %}
SELECT leg.id, COUNT(*) AS version_count, MAX(leg.entry) AS current_entry
FROM {{ transactions | ident }} leg
WHERE leg.entry <= {{ transactions_entry | literal }}
{% if incremental %}
  AND leg.id IN (SELECT id FROM {{ delta.new_leg | ident }})
{% endif %}
GROUP BY leg.id
HAVING COUNT(*) > 1
