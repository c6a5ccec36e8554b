{% comment %}
The new versions are the current ones.
{% endcomment %}
SELECT leg.*
FROM {{ 'new_leg' | table }} leg
