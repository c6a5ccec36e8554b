{% comment %}
Transaction ids with more than one version, and the entry of the version that counts.
{% endcomment %}
SELECT leg.id, COUNT(*) AS version_count, MAX(leg.entry) AS current_entry
{% if incremental %}
FROM {{ delta.new_leg | ident }} changed
{{ transactions | ident | join_each: 'leg', 'leg.id = changed.id' }}
{% else %}
FROM {{ transactions | ident }} leg
{% endif %}
WHERE leg.entry <= {{ transactions_entry | literal }}
GROUP BY leg.id
HAVING COUNT(*) > 1
