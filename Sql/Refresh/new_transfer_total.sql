{% comment %}
What the changed transfers add to their days now.
{% endcomment %}
{{ transfer_total | sql }}
