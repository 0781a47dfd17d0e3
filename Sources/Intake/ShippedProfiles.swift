// SPDX-License-Identifier: MIT
// swift-format-ignore-file
// Made from Profiles/*.yaml by `make profiles`; `make lint` says when it is out of date.

/// The texts of the shipped profiles, by the names of their files.
let shippedProfileTexts: [(file: String, yaml: String)] = [
    ("agreement-records.yaml", #"""
profile: agreement-records
title: Microsoft's MCA attestation tool (CustomerAgreementRecords.csv), contacts per tenant
match:
  files: ["CustomerAgreementRecords*.csv"]
  format: csv
  headers-all: [[CustomerTenantId], [LastAgreementDate, PartnerAttestationCompleted]]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerTenantId], do: [guid], required: true}
  contact-email: {from: [Email], do: [email]}
  contact-name: {from: [FirstName+LastName], do: [collapse]}
  phone: {from: [PhoneNumber], do: [trim]}
set: {source: mca-attestation-tool, role: contacts}
"""#),
    ("appdirect-customers.yaml", #"""
profile: appdirect-customers
title: AppDirect > Reports > Microsoft Customer Accounts
match:
  format: csv
  headers-all:
    - [Company name]
    - [Company ID, MCA status, MCA date]
    - [Microsoft tenant ID, Linked tenant ID, Linked tenant, Tenant ID, Microsoft tenant domain, Tenant domain]
rows: {key: [tenant-id, external-id, name]}
fields:
  tenant-id: {from: [Microsoft tenant ID, Linked tenant ID, Tenant ID, Linked tenant], do: [guid]}
  name: {from: [Company name], do: [collapse]}
  initial-domain: {from: [Microsoft tenant domain, Tenant domain, Linked tenant], do: [initial-domain]}
  external-id: {from: [Company ID], do: [trim]}
set: {source: appdirect, role: provider-accounts}
"""#),
    ("appxite-customers.yaml", #"""
profile: appxite-customers
title: AppXite > Reports > Customers, basic view
match:
  format: csv
  headers-all:
    - [Customer]
    - [Internal Customer ID, End-customer primary contact email, End-customer primary contact, Date Created (Utc)]
rows: {key: [external-id, name]}
fields:
  external-id: {from: [Internal Customer ID], do: [trim]}
  name: {from: [Customer], do: [collapse]}
  contact-name: {from: [End-customer primary contact], do: [collapse]}
  contact-email: {from: [End-customer primary contact email], do: [email]}
  phone: {from: [End-customer primary contact phone], do: [trim]}
  street: {from: [End-customer primary contact address], do: [collapse]}
  tax-id: {from: [VAT Number, Registration Number], do: [trim]}
  country: {from: [Country], do: [country]}
  status: {from: [Status], words: customer-status}
set: {source: appxite, role: provider-accounts}
"""#),
    ("appxite-vendor.yaml", #"""
profile: appxite-vendor
title: AppXite > Reports > Customers, vendor information view (rows of Microsoft only)
match: {format: csv, headers-all: [[Customer], [Vendor], [Vendor Domain]]}
rows: {key: [external-id, initial-domain, name], keep-if: [{column: Vendor, matches: "Microsoft*"}]}
fields:
  external-id: {from: [Internal Customer ID], do: [trim]}
  name: {from: [Customer], do: [collapse]}
  initial-domain: {from: [Vendor Domain], do: [initial-domain]}
  contact-email: {from: [Customer Agreement Signed Email], do: [email]}
set: {source: appxite, role: provider-accounts}
"""#),
    ("arrowsphere-customers.yaml", #"""
profile: arrowsphere-customers
title: ArrowSphere, customers
match: {format: csv, headers-all: [[CompanyName], [PartnerCompanyId, ReceptionPhone, EmailContact]]}
rows: {key: [external-id, name]}
fields:
  external-id: {from: [InternalReference, Reference], do: [trim]}
  name: {from: [CompanyName], do: [collapse]}
  primary-domain: {from: [WebsiteUrl], do: [domain]}
  contact-email: {from: [EmailContact], do: [email]}
  street: {from: [AddressLine1], do: [collapse]}
  postcode: {from: [Zip], do: [trim]}
  city: {from: [City], do: [collapse]}
  country: {from: [CountryCode], do: [country]}
  phone: {from: [ReceptionPhone], do: [trim]}
  tax-id: {from: [TaxNumber], do: [trim]}
set: {source: arrowsphere, role: provider-accounts}
"""#),
    ("autotask-organizations.yaml", #"""
# Autotask lets users rename organizations; number 0 is the own company.
profile: autotask-organizations
title: Autotask > Organizations > Export in import template format
match:
  format: csv
  headers-all:
    - [Organization ID (updates only), Account ID (updates only), Client ID (updates only), Customer ID (updates only),
      Company ID (updates only), Site ID (updates only)]
    - ["[required] Name"]
rows:
  key: [external-id, tenant-id, name]
  drop-if: [{column: Organization ID (updates only), in: ["0"]}, {column: Account ID (updates only), in: ["0"]}, {column: Client ID (updates only), in: ["0"]},
    {column: Customer ID (updates only), in: ["0"]}, {column: Company ID (updates only), in: ["0"]}, {column: Site ID (updates only), in: ["0"]}]
fields:
  external-id:
    from: [Number, Organization ID (updates only), Account ID (updates only), Client ID (updates only), Customer ID (updates only),
      Company ID (updates only), Site ID (updates only)]
    do: [unwrap-excel, trim]
  name: {from: ["[required] Name"], do: [collapse]}
  tenant-id: {from: ["UDF:Microsoft Tenant ID", "UDF:Tenant ID", "UDF:TenantID", "UDF:Azure Tenant ID", "UDF:Microsoft ID"], do: [guid]}
  primary-domain: {from: [Web], do: [domain]}
  street: {from: [Address 1], do: [collapse]}
  postcode: {from: [Zip Code], do: [trim]}
  city: {from: [City], do: [collapse]}
  country: {from: [Country], do: [country]}
  phone: {from: ["[required] Phone"], do: [trim]}
  status: {from: [Organization Type, Account Type], do: [collapse], words: customer-status}
set: {source: autotask, role: customer-list}
"""#),
    ("azure-cost.yaml", #"""
profile: azure-cost
title: Azure Cost Management, cost and usage file of a Microsoft Partner Agreement (partner or subscription scope)
match:
  format: csv
  headers-all:
    - [customerTenantId]
    - [partnerTenantId, partnerName, resellerMpnId, billingAccountId, billingCurrency]
    - [SubscriptionId, subscriptionName, meterId, meterName]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [customerTenantId], do: [guid], required: true}
  name: {from: [customerName], do: [collapse]}
  day: {from: [date, usageDate, servicePeriodEndDate, billingPeriodEndDate], do: [date, date-us]}
set: {source: azure-cost-management, role: orders}
"""#),
    ("azure-lighthouse.yaml", #"""
profile: azure-lighthouse
title: Azure portal > Lighthouse > My customers > Customers
match:
  format: csv
  headers-all:
    - [Customer name, Customer, Kundenname, Kunde, Nom du client, 客户名称, Name]
    - [Customer ID, Kunden-ID, ID client, ID du client, 客户 ID]
    - [Delegations, Offer ID, Offer version, Delegierungen, Angebots-ID, Angebotsversion, Délégations, "ID de l'offre",
      "Version de l'offre", 委派, 产品/服务 ID]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [Customer ID, Kunden-ID, ID client, ID du client, 客户 ID], do: [guid], required: true}
  name: {from: [Customer name, Customer, Kundenname, Kunde, Nom du client, 客户名称, Name], do: [collapse]}
set: {source: azure-lighthouse, role: customer-list}
"""#),
    ("azure-subscriptions.yaml", #"""
# NAME is the subscription's.
profile: azure-subscriptions
title: Azure portal > Subscriptions, with the column of the directory
match:
  format: csv
  headers-all:
    - [Subscription ID, Abonnement-ID, Abonnement ID, "ID d'abonnement", "ID de l'abonnement", 订阅 ID]
    - [Directory ID, Verzeichnis-ID, Verzeichnis ID, ID de répertoire, ID du répertoire, 目录 ID]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [Directory ID, Verzeichnis-ID, Verzeichnis ID, ID de répertoire, ID du répertoire, 目录 ID], do: [guid], required: true}
  name: {from: [Directory name, Directory, Verzeichnisname, Nom du répertoire, 目录名称], do: [collapse]}
set: {source: azure, role: customer-list}
"""#),
    ("cipp-tenants.yaml", #"""
profile: cipp-tenants
title: CIPP > Tenant administration > Tenants, exported as CSV
match:
  format: csv
  headers-all:
    - [displayName, Display Name]
    - [defaultDomainName, initialDomainName, Default Domain Name, Initial Domain Name]
    - [delegatedPrivilegeStatus, Delegated Privilege Status, Excluded, ExcludeDate, ExcludeUser]
rows: {key: [tenant-id, primary-domain, initial-domain, name]}
fields:
  tenant-id: {from: [customerId, Customer Id], do: [guid]}
  name: {from: [displayName, Display Name], do: [collapse]}
  initial-domain: {from: [initialDomainName, Initial Domain Name], do: [domain]}
  primary-domain: {from: [defaultDomainName, Default Domain Name], do: [domain]}
  domains: {from: [domains], split: auto, many: true, do: [domain]}
set: {source: cipp, role: customer-list}
"""#),
    ("cloudblue-customers.yaml", #"""
profile: cloudblue-customers
title: Ingram Micro or CloudBlue, customers
match: {format: csv, headers-all: [[Account Name], [Custom Account ID]]}
rows: {key: [external-id, name], drop-if: [{column: Type, in: [Reseller, Provider, Vendor]}]}
fields:
  external-id: {from: [Custom Account ID, ID], do: [unwrap-excel, trim]}
  name: {from: [Account Name], do: [collapse]}
  contact-email: {from: [Email], do: [email]}
  tenant-id: {from: [Microsoft Tenant ID, Tenant ID, Microsoft Customer ID], do: [guid]}
  status: {from: [Status], words: customer-status}
set: {source: cloudblue, role: provider-accounts}
"""#),
    ("cloudmore-organisations.yaml", #"""
profile: cloudmore-organisations
title: Cloudmore, organisations as CSV or XML
match:
  format: [csv, xml]
  root: [Organisations, Organizations, ArrayOfOrganisation, ArrayOfOrganization]
  headers-all:
    - [Name, Organisation name, Organization name, Organisation, Organization]
    - [Primary domain, PrimaryDomain]
    - [Notification email, NotificationEmail, Registration number, RegistrationNumber]
read: {record: "*/*"}
rows: {key: [primary-domain, name]}
fields:
  name: {from: [Name, Organisation name, Organization name, Organisation, Organization, "@Name"], do: [collapse]}
  primary-domain: {from: [Primary domain, PrimaryDomain, "@PrimaryDomain"], do: [domain]}
  contact-email: {from: [Notification email, NotificationEmail, "@NotificationEmail"], do: [email]}
  tax-id: {from: [Registration number, RegistrationNumber, "@RegistrationNumber"], do: [trim]}
  tenant-id: {from: [Microsoft Tenant ID, Tenant ID, TenantId], do: [guid]}
  country: {from: [Country, "@Country"], do: [country]}
set: {source: cloudmore, role: provider-accounts}
"""#),
    ("crayon-tenants.yaml", #"""
profile: crayon-tenants
title: Crayon Cloud-iQ, customer tenants (rows of Microsoft only)
match: {format: csv, headers-all: [[ExternalPublisherCustomerId, PublisherCustomerId], [DomainPrefix, CustomerTenantType]]}
rows: {key: [tenant-id, initial-domain, name], keep-if: [{column: Publisher, in: [Microsoft, ""]}]}
fields:
  tenant-id: {from: [ExternalPublisherCustomerId], do: [guid]}
  name: {from: [Name], do: [collapse]}
  initial-domain: {from: [DomainPrefix], do: [initial-domain]}
  external-id: {from: [Reference, Id], do: [trim]}
set: {source: crayon, role: provider-accounts}
"""#),
    ("dap-customers.yaml", #"""
profile: dap-customers
title: Microsoft's GDAP bulk migration tool, customers with delegated admin privileges
match: {format: csv, headers-all: [[CustomerTenantId], [OrganizationDisplayName]]}
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerTenantId], do: [guid], required: true}
  name: {from: [OrganizationDisplayName], do: [collapse]}
  status: {from: [DapEnabled], map: {"True": active, "False": ended, "1": active, "0": ended}}
set: {source: gdap-bulk-tool, role: admin-relationships}
"""#),
    ("datev-debitoren.yaml", #"""
# Accounts from 70000 on are suppliers, whatever the length of the numbers.
profile: datev-debitoren
title: DATEV, Debitoren/Kreditoren (EXTF or DTVF, category 16)
match:
  files: ["EXTF_*.csv", "DTVF_*.csv"]
  format: csv
  headers-all: [[Konto], [Name (Adressattyp Unternehmen)]]
  first-line: ["\"EXTF\";*;16;*", "\"DTVF\";*;16;*", "EXTF;*;16;*", "DTVF;*;16;*"]
read: {header: {skip-lines: 1}, delimiter: ";"}
rows:
  key: [external-id]
  drop-if: [{column: Konto, matches: "7????*"}, {column: Konto, matches: "8????*"}, {column: Konto, matches: "9????*"}]
fields:
  external-id: {from: [Konto], do: [trim], required: true}
  name:
    from: [Name (Adressattyp Unternehmen), Name (Adressattyp keine Angabe),
      Vorname (Adressattyp natürl. Person)+Name (Adressattyp natürl. Person)]
    do: [collapse]
  tenant-id:
    from: [Indiv. Feld 1, Indiv. Feld 2, Indiv. Feld 3, Indiv. Feld 4, Indiv. Feld 5, Indiv. Feld 6, Indiv. Feld 7, Indiv. Feld 8,
      Indiv. Feld 9, Indiv. Feld 10, Indiv. Feld 11, Indiv. Feld 12, Indiv. Feld 13, Indiv. Feld 14, Indiv. Feld 15]
    do: [guid]
  primary-domain: {from: [Internet, E-Mail], do: [domain]}
  contact-name: {from: [Ansprechpartner], do: [collapse]}
  contact-email: {from: [E-Mail], do: [email]}
  street: {from: [Straße], do: [collapse]}
  postcode: {from: [Postleitzahl], do: [trim]}
  city: {from: [Ort], do: [collapse]}
  country: {from: [Land, EU-Land], do: [country]}
  phone: {from: [Telefon], do: [trim]}
  tax-id: {from: [EU-UStID, Steuernummer], do: [trim]}
  language: {from: [Sprache], map: {"1": de, "5": en}}
set: {source: datev, role: customer-list, language: de}
"""#),
    ("dynamics-accounts.yaml", #"""
profile: dynamics-accounts
title: Dynamics 365 > Accounts > Export to Excel, saved as CSV
match:
  format: csv
  headers-all:
    - [(Do Not Modify) Account, (Nicht ändern) Firma, (Nicht ändern) Konto, (Ne pas modifier) Compte]
    - [Account Name, Firmenname, Kontoname, Nom du compte]
rows: {key: [external-id]}
fields:
  external-id: {from: [(Do Not Modify) Account, (Nicht ändern) Firma, (Nicht ändern) Konto, (Ne pas modifier) Compte], do: [trim]}
  name: {from: [Account Name, Firmenname, Kontoname, Nom du compte], do: [collapse]}
  tenant-id: {from: [Tenant ID, Tenant-ID, Microsoft Tenant ID, Azure Tenant ID, Microsoft ID, Mandanten-ID, Mandanten ID], do: [guid]}
  primary-domain: {from: [Website, Webseite, Site web], do: [domain]}
  contact-name: {from: [Primary Contact, Primärer Kontakt, Contact principal], do: [collapse]}
  contact-email:
    from: [Email (Primary Contact) (Contact), E-Mail (Primärer Kontakt) (Kontakt), Email, E-Mail, Courrier électronique]
    do: [email]
  phone: {from: [Main Phone, Haupttelefon, Téléphone principal], do: [unwrap-excel, trim]}
  street: {from: ["Address 1: Street 1", "Adresse 1: Straße 1"], do: [collapse]}
  postcode: {from: ["Address 1: ZIP/Postal Code", "Adresse 1: Postleitzahl"], do: [trim]}
  city: {from: ["Address 1: City", "Adresse 1: Ort"], do: [collapse]}
  country: {from: ["Address 1: Country/Region", "Adresse 1: Land/Region", "Adresse 1: Land"], do: [country]}
  status: {from: [Relationship Type, Beziehungstyp, Status], do: [collapse], words: customer-status}
set: {source: dynamics, role: customer-list}
"""#),
    ("dynamics-data-xml.yaml", #"""
profile: dynamics-data-xml
title: Dynamics 365, Configuration Migration Tool (data.xml)
match: {files: ["data*.xml"], format: xml, root: entities}
read: {dialect: plain, record: "entities/entity[@name='account']/records/record"}
rows: {key: [external-id], drop-if: [{field: name, is: empty}]}
fields:
  external-id: {path: ["@id"], do: [trim], required: true}
  name: {path: ["field[@name='name']/@value"], do: [collapse]}
  tenant-id:
    path: ["field[@name='new_tenantid']/@value", "field[@name='msdyn_tenantid']/@value", "field[@name='new_microsofttenantid']/@value",
      "field[@name='new_azuretenantid']/@value"]
    do: [guid]
  primary-domain: {path: ["field[@name='websiteurl']/@value"], do: [domain]}
  contact-name: {path: ["field[@name='primarycontactid']/@lookupentityname"], do: [collapse]}
  contact-email: {path: ["field[@name='emailaddress1']/@value"], do: [email]}
  phone: {path: ["field[@name='telephone1']/@value"], do: [trim]}
  city: {path: ["field[@name='address1_city']/@value"], do: [collapse]}
  country: {path: ["field[@name='address1_country']/@value"], do: [country]}
  status: {path: ["field[@name='statecode']/@value"], map: {"0": active, "1": ended}}
set: {source: dynamics, role: customer-list}
"""#),
    ("dynamics-odata.yaml", #"""
profile: dynamics-odata
title: Dynamics 365, accounts of the OData v2 feed (Atom)
match: {format: xml, root: ["{http://www.w3.org/2005/Atom}feed"]}
read: {dialect: odata2, record: feed/entry/content/properties}
rows: {key: [external-id], drop-if: [{field: name, is: empty}]}
fields:
  external-id: {from: [AccountId], do: [trim], required: true}
  name: {from: [Name], do: [collapse]}
  tenant-id: {from: [new_TenantId, msdyn_TenantId, new_MicrosoftTenantId, new_AzureTenantId], do: [guid]}
  primary-domain: {from: [WebSiteURL], do: [domain]}
  contact-name: {from: [PrimaryContactId.Name], do: [collapse]}
  contact-email: {from: [EMailAddress1], do: [email]}
  phone: {from: [Telephone1], do: [trim]}
  city: {from: [Address1_City], do: [collapse]}
  country: {from: [Address1_Country], do: [country]}
  status: {from: [StateCode.Value], map: {"0": active, "1": ended}}
set: {source: dynamics, role: customer-list}
"""#),
    ("gdap-access-assignments.yaml", #"""
profile: gdap-access-assignments
title: Microsoft's GDAP bulk migration tool, access assignments
match: {format: csv, headers-all: [[CustomerTenantId], [AccessAssignmentId]], priority: 1}
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerTenantId], do: [guid], required: true}
  name: {from: [CustomerName], do: [collapse]}
  status: {from: [Status], map: {Active: active, Pending: active, Error: active, Deleting: ended, Deleted: ended}}
set: {source: gdap-bulk-tool, role: admin-relationships}
"""#),
    ("gdap-relationships.yaml", #"""
profile: gdap-relationships
title: Microsoft's GDAP bulk migration tool, relationships (older builds repeat two titles)
match:
  files: ["gdapRelationship*.csv"]
  format: csv
  headers-all: [[CustomerTenantId, "TenantId#2"], [Duration], [Status]]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerTenantId, "TenantId#2"], do: [guid], required: true}
  name: {from: [CustomerName, "DisplayName#2"], do: [collapse]}
  status: {from: [Status], words: admin-status}
set: {source: gdap-bulk-tool, role: admin-relationships}
"""#),
    ("generic-table.yaml", #"""
profile: generic-table
title: Any table with known column titles; reads a file only when the configuration names it
match: {format: [csv, xml], must-be-named: true, priority: -100}
read:
  footer: ["Grand Totals*", Total, Summe, Gesamt, "Copyright (c)*", "Confidential Information*", "Generated By:*"]
rows: {key: [tenant-id, external-id, primary-domain, name, contact-email]}
fields:
  tenant-id:
    from: [Tenant ID, TenantId, Tenant-ID, Tenant, Mandanten-ID, Mandanten ID, Microsoft ID, Microsoft-ID, Customer ID, CustomerId,
      CustomerTenantId, Microsoft Tenant ID, Microsoft Customer ID, Azure Tenant ID, Directory ID, Verzeichnis-ID,
      "UDF:Microsoft Tenant ID", ExternalPublisherCustomerId, CustomerContextId, ID de locataire, ID Microsoft, 租户 ID]
    do: [unwrap-excel, guid]
  name:
    from: [Company name, CompanyName, Company, Firmenname, Firma, Kunde, Kundenname, Customer Name, CustomerName,
      Customer, Account Name, Client Name, DisplayName, Display name, Name, Organization, Organization Name,
      Directory name, OrganizationDisplayName, Organisation, Tenant, CardName, Nom de la société, Société, 公司名称, 公司名稱]
    do: [unwrap-excel, collapse]
  initial-domain:
    from: [Microsoft tenant domain, Microsoft Domain, DefaultDomainName, CustomerDomainName, TenantDomainName,
      initialDomainName, Initial domain, Vendor Domain, DomainPrefix, CFTenantDomain]
    do: [initial-domain]
  primary-domain:
    from: [Primary domain name, Primary domain, Primärer Domänenname, Nom de domaine principal, 主域名,
      Company Domain Name, Domainname des Unternehmens, Default domain, Domain, Domäne, Domaine, Website, WebsiteUrl, Webseite,
      Internet, Web, 域名]
    do: [unwrap-excel, domain]
  domains: {from: [Domains, CustomDomains, Weitere Domänen], split: auto, many: true, do: [domain]}
  contact-name:
    from: [Ansprechpartner, Primary Contact, Contact, Kontakt, End-customer primary contact, FirstName+LastName,
      Vorname+Nachname]
    do: [collapse]
  contact-email:
    from: [E-Mail, E-Mail 1, Email, Contact e-mail, Contact email, Kontakt-E-Mail, EmailContact, EmailAddress, Email Address, EMailAddress1,
      Customer Email, Primary Contact Email, End-customer primary contact email, Email (Primary Contact) (Contact),
      E-Mail (Primärer Kontakt) (Kontakt), Notification email]
    do: [unwrap-excel, email]
  country:
    from: [Country, Land, Land 1, Country/Region, Country or region, Land/Region, CountryCode, CustomerCountry,
      CustomerTenantCountry, Billing Country, Pays, 国家/地区]
    do: [country]
  language: {from: [Sprache, Language, Culture, Langue], do: [language]}
  external-id:
    from: [Kundennr, Kundennummer, Kunden-Nr., Number, Custom Account ID, InternalReference, External ID, Record ID,
      Datensatz-ID, CardCode]
    do: [unwrap-excel, trim]
  relationship:
    from: [Relationship, Beziehung, Relation, 关系, RelationshipToPartner]
    many: true
    do: [collapse]
    words: relationship
    map: {Aktiv: reseller, Active: reseller, Removed: none, Beendet: none, Entfernt: none}
  status: {from: [Status, Lifecycle Stage, Kundenstatus], do: [collapse], words: customer-status}
  renewal-date: {from: [Renewal date, Renewal, Verlängerung, Verlängerungsdatum, Next renewal], do: [date]}
  day: {from: [Stand, As of], do: [date]}
  legal-basis:
    from: [Legal basis, Rechtsgrundlage, Einwilligung, Consent]
    map: {existing customer: existing-customer, Bestandskunde: existing-customer, "yes": consent, "ja": consent,
      consent: consent, Einwilligung: consent, "no": none, nein: none, keine: none, none: none}
  consent-date: {from: [Consent date, Einwilligung vom, Einwilligungsdatum, Consent given], do: [date]}
  street: {from: [Street, "Straße", "Straße 1", Strasse, "Address 1", "Address 1: Street 1", Address, Adresse, Rue, AddressLine1], do: [collapse]}
  postcode: {from: [Postcode, Postal Code, PLZ, "PLZ 1", Zip, ZIP Code, Postleitzahl, Code postal], do: [unwrap-excel, collapse]}
  city: {from: [City, Ort, "Ort 1", Stadt, Ville, Town], do: [collapse]}
  phone: {from: [Phone, Telefon, "Telefon 1", Phone Number, Telefonnummer, Main Phone, "Téléphone"], do: [unwrap-excel, collapse]}
  tax-id: {from: [VAT ID, VAT Number, USt-IdNr., Umsatzsteuer ID, Steuernummer, Tax ID, TaxNumber], do: [collapse]}
"""#),
    ("hubspot-companies.yaml", #"""
profile: hubspot-companies
title: HubSpot > Companies > Export
match:
  files: ["*hubspot*.csv"]
  format: csv
  headers-all:
    - [Record ID, Datensatz-ID, "ID d'enregistrement", "ID de l'enregistrement", hs_object_id]
    - [Company name, Firmenname, Unternehmensname, Name des Unternehmens, "Nom de l'entreprise", name]
rows: {key: [external-id]}
fields:
  external-id: {from: [Record ID, Datensatz-ID, "ID d'enregistrement", "ID de l'enregistrement", hs_object_id], do: [trim]}
  name: {from: [Company name, Firmenname, Unternehmensname, Name des Unternehmens, "Nom de l'entreprise", name], do: [collapse]}
  primary-domain:
    from: [Company Domain Name, Domainname des Unternehmens, Domain-Name des Unternehmens, Unternehmensdomain,
      "Nom de domaine de l'entreprise", domain, Website URL, Website-URL, Website]
    do: [domain]
  tenant-id: {from: [Microsoft Tenant ID, Tenant ID, Tenant-ID, Azure Tenant ID, Microsoft ID, Mandanten-ID, tenant_id], do: [guid]}
  contact-name: {from: [Primary Contact, Primärer Kontakt, Hauptkontakt, Ansprechpartner], do: [collapse]}
  contact-email: {from: [Primary Contact Email, Email, E-Mail, E-Mail-Adresse], do: [email]}
  country: {from: [Country/Region, Land/Region, Country, Land, Pays/Région], do: [country]}
  street: {from: [Street Address, Straße, address], do: [collapse]}
  postcode: {from: [Postal Code, Postleitzahl, zip], do: [trim]}
  city: {from: [City, Ort, Stadt, Ville], do: [collapse]}
  phone: {from: [Phone Number, Telefonnummer, Numéro de téléphone, phone], do: [trim]}
  status: {from: [Lifecycle Stage, Lifecycle-Phase, Lebenszyklusphase, lifecyclestage], do: [collapse], words: customer-status}
set: {source: hubspot, role: customer-list}
"""#),
    ("insights-customers.yaml", #"""
profile: insights-customers
title: Partner Center > Insights > Download reports > Customers and tenants
match:
  format: csv
  headers-all: [[CustomerTenantId], [PGAMpnID, CustomerTpid, CustomerSegment, CustomerMarket, TenantDomainName]]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerTenantId], do: [guid], required: true}
  name: {from: [CustomerName, CustomerTenantName], do: [collapse]}
  initial-domain: {from: [TenantDomainName], do: [domain]}
  country: {from: [CustomerTenantCountry, CustomerMarket], do: [country]}
  tenant-country: {from: [CustomerTenantCountry], do: [country]}
  status: {from: [CustomerStatus], words: customer-status}
set: {source: partner-center, role: customer-list}
"""#),
    ("lexware-contacts.yaml", #"""
profile: lexware-contacts
title: Lexware Office, contacts (companies with a customer number)
match:
  format: csv
  headers-all:
    - [Kundennummer, Kundennr., Kunden-Nr.]
    - [Firmenname]
    - [Straße 1, PLZ 1, Ort 1, Land 1, E-Mail 1, Telefon 1, Umsatzsteuer ID, Umsatzsteuer-ID]
rows: {key: [external-id], drop-if: [{field: name, is: empty}, {field: external-id, is: empty}]}
fields:
  external-id: {from: [Kundennummer, Kundennr., Kunden-Nr.], do: [unwrap-excel, trim]}
  name: {from: [Firmenname], do: [collapse]}
  contact-name: {from: [Vorname+Nachname], do: [collapse]}
  contact-email: {from: [E-Mail 1, E-Mail 2, E-Mail], do: [email]}
  primary-domain: {from: [Website, Webseite, Internet, E-Mail 1, E-Mail], do: [domain]}
  tenant-id: {from: [Microsoft Tenant ID, Tenant-ID, Tenant ID, Microsoft-ID, Mandanten-ID], do: [guid]}
  street: {from: [Straße 1], do: [collapse]}
  postcode: {from: [PLZ 1], do: [trim]}
  city: {from: [Ort 1], do: [collapse]}
  country: {from: [Land 1], do: [country]}
  phone: {from: [Telefon 1], do: [trim]}
  tax-id: {from: [Umsatzsteuer ID, Umsatzsteuer-ID, Steuernummer], do: [trim]}
set: {source: lexware, role: customer-list, language: de}
"""#),
    ("m365-lighthouse.yaml", #"""
profile: m365-lighthouse
title: Microsoft 365 Lighthouse > Tenants > Export
match:
  files: ["*lighthouse*.csv", "Tenants*.csv"]
  format: csv
  headers-all:
    - [Tenant, Tenant name, Tenants, Mandant, Mandantenname, Locataire, Nom du locataire, 租户, 租户名称]
    - [Delegated access, Delegated privileges, Delegated administration, Delegierter Zugriff, Delegierte Berechtigungen,
      Accès délégué, 委派访问, 委派的访问权限, Tags, Kategorien, Étiquettes, Balises, 标签, 标记]
rows: {key: [tenant-id, name]}
fields:
  tenant-id: {from: [Tenant ID, TenantId, Mandanten-ID, Mandanten ID, ID de locataire, ID du locataire, 租户 ID], do: [guid]}
  name: {from: [Tenant name, Mandantenname, Nom du locataire, 租户名称, Tenant, Tenants, Mandant, Locataire, 租户], do: [collapse]}
  primary-domain: {from: [Primary domain, Primary domain name, Domain, Primäre Domäne, Domäne, Domaine principal, 主域], do: [domain]}
  tags: {from: [Tags, Kategorien, Étiquettes, Balises, 标签, 标记], split: ",", many: true, do: [trim]}
set: {source: m365-lighthouse, role: customer-list}
"""#),
    ("nce-tool-customers.yaml", #"""
profile: nce-tool-customers
title: Microsoft's NCE bulk migration tool (customers.csv)
match: {files: ["customers*.csv"], format: csv, headers-all: [[TenantId], [Domain], [CompanyName]]}
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [TenantId], do: [guid], required: true}
  name: {from: [CompanyName], do: [collapse]}
  initial-domain: {from: [Domain], do: [domain]}
set: {source: nce-bulk-tool, role: customer-list}
"""#),
    ("partner-center-customers.yaml", #"""
profile: partner-center-customers
title: Partner Center > Customers > Export customers (Customers.csv)
match:
  files: ["Customers*.csv", "Kunden*.csv", "Clients*.csv"]
  format: csv
  headers-all:
    - [Microsoft ID, Microsoft-ID, ID Microsoft]
    - [Company name, Firmenname, Unternehmensname, Nom de la société, "Nom de l’entreprise", "Nom de l'entreprise", 公司名称, 公司名稱, Name]
    - [Primary domain name, Primärer Domänenname, Primärer Domainname, Nom de domaine principal, 主域名, 主要網域名稱]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [Microsoft ID, Microsoft-ID, ID Microsoft], do: [guid], required: true}
  name:
    from: [Company name, Firmenname, Unternehmensname, Nom de la société, "Nom de l’entreprise", "Nom de l'entreprise", 公司名称, 公司名稱, Name]
    do: [collapse]
  primary-domain:
    from: [Primary domain name, Primärer Domänenname, Primärer Domainname, Nom de domaine principal, 主域名, 主要網域名稱]
    do: [domain]
  relationship: {from: [Relationship, Beziehung, Relation, 关系, 關係], do: [collapse], many: true, words: relationship}
  tags: {from: [Tags, Kategorien, Étiquettes, Balises, 标签, 标记, 標籤], split: ";", many: true, do: [trim]}
set: {source: partner-center, role: partner-center-customers, complete: true}
"""#),
    ("partner-center-gdap.yaml", #"""
profile: partner-center-gdap
title: Partner Center > granular admin relationships (GranularAdministerRelationship.csv)
match:
  files: ["GranularAdmin*.csv", "gdap*.csv"]
  format: csv
  headers-all:
    - [Microsoft ID, Microsoft-ID, ID Microsoft]
    - [Name, Customer name, Kundenname, Nom, Nom du client, 名称, 客户名称]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [Microsoft ID, Microsoft-ID, ID Microsoft], do: [guid], required: true}
  name: {from: [Customer name, Kundenname, Nom du client, 客户名称, Name, Nom, 名称], do: [collapse]}
  status: {from: [Status, Statut, État, 状态], do: [collapse], words: admin-status}
set: {source: partner-center, role: admin-relationships}
"""#),
    ("powershell-contracts.yaml", #"""
profile: powershell-contracts
title: Get-MsolPartnerContract, Get-AzureADContract, Get-MgContract or Get-PartnerCustomer as CSV
match:
  format: csv
  headers-all:
    - [TenantId, CustomerContextId, CustomerId]
    - [DefaultDomainName, Domain]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId, CustomerContextId, TenantId], do: [guid], required: true}
  name: {from: [DisplayName, Name], do: [collapse]}
  initial-domain: {from: [DefaultDomainName, Domain], do: [domain]}
  domains: {from: [Domains, CustomDomains], split: auto, many: true, do: [domain]}
  relationship:
    from: [RelationshipToPartner, ContractType]
    words: relationship
    map: {SupportPartnerContract: ""} # what MSOnline writes for every contract
set: {source: powershell, role: customer-list}
"""#),
    ("powershell-gdap-customers.yaml", #"""
profile: powershell-gdap-customers
title: Get-MgTenantRelationshipDelegatedAdminCustomer as CSV
match: {format: csv, headers-all: [[TenantId], [DisplayName]], priority: -1}
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [TenantId], do: [guid], required: true}
  name: {from: [DisplayName], do: [collapse]}
set: {source: powershell, role: admin-relationships}
"""#),
    ("powershell-selected.yaml", #"""
profile: powershell-selected
title: Partner contracts or customers as CSV, of which only tenant and name were selected
match: {format: csv, headers-all: [[CustomerContextId, CustomerId, TenantId], [DisplayName, Name]], priority: -2}
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId, CustomerContextId, TenantId], do: [guid], required: true}
  name: {from: [DisplayName, Name], do: [collapse]}
  relationship: {from: [RelationshipToPartner, ContractType], words: relationship, map: {SupportPartnerContract: ""}}
set: {source: powershell, role: customer-list}
"""#),
    ("powershell-tenant-ids.yaml", #"""
profile: powershell-tenant-ids
title: Tenant IDs and nothing else (Get-MsolPartnerContract -All | Select-Object TenantId)
match:
  format: csv
  headers-all: [[CustomerContextId, CustomerId, TenantId]]
  first-line: ["#TYPE Selected.*", TenantId, "\"TenantId\"", CustomerId, "\"CustomerId\"", CustomerContextId, "\"CustomerContextId\""]
  priority: -3
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId, CustomerContextId, TenantId], do: [guid], required: true}
set: {source: powershell, role: customer-list}
"""#),
    ("powershell-xml.yaml", #"""
profile: powershell-xml
title: Export-Clixml or ConvertTo-Xml of partner contracts or partner customers
match:
  format: xml
  root: ["{http://schemas.microsoft.com/powershell/2004/04}Objs", Objects]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId, CustomerContextId, TenantId, CompanyProfile.TenantId], do: [guid], required: true}
  name: {from: [DisplayName, Name, CompanyProfile.CompanyName], do: [collapse]}
  initial-domain: {from: [DefaultDomainName, Domain, CompanyProfile.Domain], do: [domain]}
  domains: {from: [Domains, CustomDomains], many: true, split: auto, do: [domain]}
  contact-email: {from: [BillingProfile.Email], do: [email]}
  contact-name: {from: [BillingProfile.FirstName+BillingProfile.LastName], do: [collapse]}
  country: {from: [BillingProfile.DefaultAddress.Country], do: [country]}
  language: {from: [BillingProfile.Culture, BillingProfile.Language], do: [language]}
  relationship:
    from: [RelationshipToPartner, ContractType]
    many: true
    words: relationship
    map: {SupportPartnerContract: ""}
set: {source: powershell, role: customer-list}
"""#),
    ("provider-table.yaml", #"""
profile: provider-table
title: providers/<provider>.csv of a report, as the provider sends it back
match: {format: csv, headers-all: [[customer_key], [company_name], [days_open], [relationship]]}
rows: {key: [tenant-id, primary-domain, name], drop-if: [{field: relationship, is: empty}]}
fields:
  tenant-id: {from: [tenant_id], do: [unwrap-excel, guid]}
  name: {from: [company_name], do: [unwrap-excel, collapse]}
  primary-domain: {from: [primary_domain], do: [unwrap-excel, domain]}
  country: {from: [country], do: [country]}
  relationship:
    from: [relationship]
    do: [collapse]
    words: relationship
    map: {"yes": reseller, ja: reseller, active: reseller, aktiv: reseller, "no": none, nein: none, removed: none, entfernt: none}
set: {source: partnergap, role: relationships}
"""#),
    ("reconciliation-licence.yaml", #"""
profile: reconciliation-licence
title: Partner Center reconciliation file of licence-based offers (one row per charge)
match:
  format: csv
  headers-all:
    - [CustomerId]
    - [CustomerName]
    - [SubscriptionId, OrderId]
    - [OfferId, DurableOfferId, OfferName, SyndicationPartnerSubscriptionNumber, SyndicationPartnerSubscriptionId]
  priority: 1
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId], do: [guid], required: true}
  name: {from: [CustomerName], do: [collapse]}
  initial-domain: {from: [DomainName, CustomerDomainName], do: [domain]}
  tenant-country: {from: [CustomerCountry], do: [country]}
  country: {from: [CustomerCountry], do: [country]}
  day: {from: [ChargeEndDate], do: [date, date-us]}
set: {source: partner-center, role: orders}
"""#),
    ("reconciliation-nce.yaml", #"""
profile: reconciliation-nce
title: Partner Center or distributor reconciliation file (one row per charge)
match:
  format: csv
  headers-all:
    - [CustomerId]
    - [CustomerName]
    - [InvoiceNumber]
    - [OrderId, SubscriptionId]
rows: {key: [tenant-id]}
fields:
  tenant-id: {from: [CustomerId], do: [guid], required: true}
  name: {from: [CustomerName], do: [collapse]}
  initial-domain: {from: [CustomerDomainName, DomainName], do: [domain]}
  tenant-country: {from: [CustomerCountry], do: [country]}
  country: {from: [CustomerCountry], do: [country]}
  day: {from: [ChargeEndDate, UsageDate], do: [date, date-us]}
set: {source: partner-center, role: orders}
"""#),
    ("salesforce-accounts.yaml", #"""
profile: salesforce-accounts
title: Salesforce, report on accounts
match:
  format: csv
  headers-all:
    - [Account Name, Accountname, Nom du compte]
    - [Account ID, Account-ID, ID du compte, Account Owner, Accountinhaber, Account-Inhaber, Billing Country, Billing City,
      Rechnungsland, Rechnungsort]
read: {footer: ["Grand Totals*", "Gesamtsummen*", "Copyright (c)*", "Confidential Information*", "Generated By:*"]}
rows: {key: [external-id, tenant-id, name]}
fields:
  external-id: {from: [Account ID, Account-ID, ID du compte], do: [trim]}
  name: {from: [Account Name, Accountname, Nom du compte], do: [collapse]}
  tenant-id: {from: [Tenant ID, Tenant-ID, Microsoft Tenant ID, Azure Tenant ID, Microsoft ID, Mandanten-ID, Mandanten ID], do: [guid]}
  primary-domain: {from: [Website, Webseite, Site Web], do: [domain]}
  contact-name: {from: [Primary Contact, Contact Name], do: [collapse]}
  contact-email: {from: [Email, E-Mail, Primary Contact Email], do: [email]}
  phone: {from: [Phone, Telefon], do: [trim]}
  street: {from: [Billing Street, Rechnungsstraße], do: [collapse]}
  postcode: {from: [Billing Zip/Postal Code, Rechnungspostleitzahl], do: [trim]}
  city: {from: [Billing City, Rechnungsort], do: [collapse]}
  country: {from: [Billing Country, Rechnungsland, Pays de facturation], do: [country]}
  status: {from: [Account Type, Type, Typ], do: [collapse], words: customer-status}
set: {source: salesforce, role: customer-list}
"""#),
    ("streamone-customers.yaml", #"""
# Customer ID is StreamOne's own number in one view, the tenant in another.
profile: streamone-customers
title: TD SYNNEX StreamOne ION, customers
match:
  format: csv
  headers-all:
    - [Customer Name, Customer, Company Name, CompanyName]
    - [Microsoft Customer ID, Microsoft Tenant ID, Microsoft identity, Microsoft ID, Microsoft Domain, Microsoft Tenant Domain]
    - [Customer ID, Customer Email, Customer Number, End Customer ID]
rows: {key: [tenant-id, external-id, name]}
fields:
  tenant-id: {from: [Microsoft Customer ID, Microsoft Tenant ID, Microsoft identity, Microsoft ID, Customer ID], do: [guid]}
  name: {from: [Customer Name, Customer, Company Name, CompanyName], do: [collapse]}
  initial-domain: {from: [Microsoft Domain, Microsoft Tenant Domain, Microsoft identity], do: [domain]}
  primary-domain: {from: [Domain, Primary Domain, Website], do: [domain]}
  external-id: {from: [Customer Number, End Customer ID, Customer ID], do: [digits]}
  contact-name: {from: [Primary Contact, Contact Name, First Name+Last Name], do: [collapse]}
  contact-email: {from: [Customer Email, Email, Email Address, Primary Contact Email], do: [email]}
  phone: {from: [Phone, Phone Number], do: [trim]}
  city: {from: [City], do: [collapse]}
  country: {from: [Country], do: [country]}
  status: {from: [Status], words: customer-status}
set: {source: streamone, role: provider-accounts}
"""#),
]
