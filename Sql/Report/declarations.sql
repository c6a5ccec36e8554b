{% comment %}
Where the declaration and the data disagree, over the whole history.
{% endcomment %}
SELECT check_type, entity_a, entity_b, detail, magnitude
FROM (
{% part Datasets/l2ft-unified-exceptions %}
) found
ORDER BY check_type, magnitude DESC, entity_a, entity_b, detail
