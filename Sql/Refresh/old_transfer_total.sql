{% comment %}
What the changed transfers added to their days before.
{% endcomment %}
{{ transfer_total | sql }}
