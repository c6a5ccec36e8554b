{% comment %}
What a leaf account (position, parent, at_first) held before its first leg: delivered, or else assumed. Nothing is assumed of a parent, nor
of an account that was one at first.
{% endcomment %}
position.opening_amount + CASE WHEN parent.account_id IS NULL AND at_first.account_id IS NULL THEN position.assumed_start ELSE 0 END
