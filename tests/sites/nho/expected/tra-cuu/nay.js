tiepcanSearch.put("nay","ATIAzf8yMDIzCiMKWMOjIE3hu5l0CTk4MDAxCU0wCljDoyBIYWkJMQlOMApYw6MgQmEJMQlBMA==")
