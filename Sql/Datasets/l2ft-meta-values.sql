{% comment %}
The values in use of each metadata key, on the rails that declare the key.
{% endcomment %}
SELECT metadata_key, metadata_value
FROM {{ 'metadata_value' | table }}
GROUP BY metadata_key, metadata_value
