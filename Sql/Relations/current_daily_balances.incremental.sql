{% comment %}
The new versions are the current ones.
{% endcomment %}
SELECT balance.*
FROM {{ 'new_balance' | table }} balance
